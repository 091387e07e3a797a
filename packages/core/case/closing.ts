import { type Context, refuse, type Write } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import {
  leaveMatch,
  Match,
  matchDigest,
  matchKey,
  numberDigest,
  type Person,
  Pointer,
  pointerItem,
  pointerKey,
} from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { lackingAttempts, type LackingAttempts } from './attempts.ts';
import type { Case, ClosureReason } from './case.ts';
import { caseNoteKey, requestedActionsKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { addNote } from './note.ts';

const lackingWords: Record<LackingAttempts, string> = {
  number: 'Try more often.',
  days: 'Try on different days.',
  times: 'Try at another time of day.',
  ways: 'Try another way that the person allows.',
  span: 'Give the person more working days since the first attempt.',
};

/** Lets a case close as not reached only after enough attempts. Refuses: case.attempts, saying what is missing. */
export const mustHaveTried = (context: Context, before: Case, person: Person, policy: Policy): void => {
  const lacking = lackingAttempts(before.attempts, person, policy, dayOf(context.now));
  if (lacking.length === 0) return;
  const errors = lacking.map((what) => ({ field: `attempts.${what}`, message: lackingWords[what] }));
  throw refuse(caseRefusals.attempts, { errors });
};

/** What closing changes: nobody holds the case any more, and no clock runs. */
export const closing = (context: Context, reason: ClosureReason, noted: boolean): Partial<Case> => ({
  status: 'closed',
  todo: 'nothing',
  holder: undefined,
  dueBy: undefined,
  raised: undefined,
  paused: undefined,
  attempts: [],
  closure: { reason, at: context.now.toISOString(), noted },
});

/** The writes that keep a closing note and what the practice is asked to do, under the version that closes the case. */
export const closingNotes = (
  context: Context,
  after: Case,
  texts: { readonly note?: string | undefined; readonly requestedActions?: string | undefined },
): readonly Write[] => [
  ...(texts.note === undefined ? [] : [addNote(context, caseNoteKey(after.id, after.version), texts.note)]),
  ...(texts.requestedActions === undefined
    ? []
    : [addNote(context, requestedActionsKey(after.id, after.version), texts.requestedActions)]),
];

/** Reads what is known under an NHS number; undefined where there is no number or nothing is known. */
export const readPointer = async (
  context: Pick<Context, 'table' | 'secrets'>,
  nhsNumber: string | undefined,
): Promise<Pointer | undefined> => {
  if (nhsNumber === undefined) return undefined;
  const item = await context.table.get(pointerKey(numberDigest(context, nhsNumber)));
  return item === undefined ? undefined : Pointer.parse(item.data);
};

/** The write that takes a closed case from the open ones of its person's NHS number; none where it is not among them. */
export const noLongerOpen = async (context: Context, caseId: string, person: Person): Promise<readonly Write[]> => {
  const before = await readPointer(context, person.nhsNumber);
  if (before === undefined || person.nhsNumber === undefined) return [];
  if (before.open.every((open) => open.caseId !== caseId)) return [];
  const open = before.open.filter((other) => other.caseId !== caseId);
  const item = pointerItem(numberDigest(context, person.nhsNumber), { ...before, open, version: before.version + 1 });
  return [{ kind: 'put', item, expect: before.version }];
};

/** The writes that take a case which should not have been opened from those that new ones are compared with. */
export const noLongerLike = async (
  context: Context,
  { id, teamId }: Pick<Case, 'id' | 'teamId'>,
  { dateOfBirth }: Person,
  reason: ClosureReason,
): Promise<readonly Write[]> => {
  if (reason !== 'duplicate' && reason !== 'in-error') return [];
  const digest = matchDigest(context, teamId, dateOfBirth);
  const item = await context.table.get(matchKey(digest));
  return leaveMatch(digest, item === undefined ? undefined : Match.parse(item.data), id);
};

/**
 * The write that puts a case back among the open ones of its person's NHS number; none where its team
 * has another open by now.
 */
export const openAgain = async (
  context: Context,
  of: Pick<Case, 'id' | 'teamId' | 'practiceId'>,
  person: Person,
): Promise<readonly Write[]> => {
  const before = await readPointer(context, person.nhsNumber);
  if (before === undefined || person.nhsNumber === undefined) return [];
  // A case of which it is not settled whose it is stands under nobody's number.
  if (!before.cases.includes(of.id) || before.open.some(({ teamId }) => teamId === of.teamId)) return [];
  const open = [...before.open, { teamId: of.teamId, practiceId: of.practiceId, caseId: of.id }];
  const item = pointerItem(numberDigest(context, person.nhsNumber), { ...before, open, version: before.version + 1 });
  return [{ kind: 'put', item, expect: before.version }];
};
