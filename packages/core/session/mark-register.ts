import * as z from 'zod';
import {
  commit,
  type Context,
  makeEvent,
  mustMatch,
  referenceOf,
  ReferralId,
  refuse,
  remember,
  SessionId,
  useCase,
  wasHad,
  type Write,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { registerKey } from '@fingerpost/core/group';
import { AttendanceResult, isProviderOf, readHeads, type Referral } from '@fingerpost/core/referral';
import { dayOf, isShared, unsealName } from '@fingerpost/core/work';
import { markOne, type NotMarked } from './marking.ts';
import { readMeeting, type ReadMeeting } from './read-meeting.ts';
import { type Mark, type Register, registerItem } from './register.ts';
import { sessionRefusals } from './session.refusals.ts';

/** Somebody who could not be marked: by name where the service may know it, or else by reference. */
export type Unmarked = {
  readonly referralId: string;
  readonly who: string;
  readonly why: NotMarked;
};

/** What marking a register answers: how many are marked now, and who could not be. */
export type Marked = {
  readonly sessionId: string;
  readonly marked: number;
  readonly others?: number | undefined;
  readonly refused: readonly Unmarked[];
  readonly version: number;
};

type New = { readonly referralId: string; readonly mark: Mark; readonly writes: readonly Write[] };

// A transaction takes 100 items: each person takes two, the register and its event two more.
const peopleAtOnce = 24;

const save = async (
  context: Context,
  before: Register,
  added: readonly New[],
  others: number | undefined,
): Promise<Register> => {
  const { organisationId } = memberActor(context.actor);
  const register: Register = {
    ...before,
    marks: { ...before.marks, ...Object.fromEntries(added.map(({ referralId, mark }) => [referralId, mark])) },
    others: others ?? before.others,
    markedAt: context.now.toISOString(),
    version: before.version + 1,
    recent: remember(context, before.recent),
  };
  const { groupId, on } = register;
  const results = Object.values(register.marks).map(({ result }) => result);
  const count = (wanted: string): number => results.filter((result) => result === wanted).length;
  const [attended, missed, cancelled] = [count('attended'), count('did-not-attend'), count('cancelled')];
  const head = registerKey(organisationId, groupId, on);
  await commit(context, {
    head,
    event: makeEvent(context, {
      type: 'RegisterMarked',
      subject: groupId,
      version: register.version,
      data: { groupId, on, attended, missed, cancelled, others: register.others },
    }),
    writes: [
      {
        kind: 'put',
        expect: before.version === 0 ? 'new' : before.version,
        item: registerItem(organisationId, register),
      },
      ...added.flatMap(({ writes }) => writes),
    ],
  });
  return register;
};

const nameFor = (context: Context, head: Referral | undefined, referralId: string): string => {
  const isTheirs = head !== undefined && isProviderOf(context.actor, head) && isShared(head, context.now);
  return (isTheirs ? unsealName(context, head.name) : undefined) ?? referenceOf(referralId);
};

/**
 * Marks many people of one meeting at once: each becomes what recording it on their own page would be.
 * Who cannot be marked is named while the rest is saved; a mark can be put right until the end of the next
 * working day; the same register sent again changes nothing. Costs 2 reads and a write for each 24 people.
 * Refuses: session.missing, session.not-yet, session.cancelled, idempotency.reused.
 */
export const markRegister = useCase({
  input: z.object({
    sessionId: SessionId,
    marks: z.record(ReferralId, AttendanceResult).default({}),
    /** People who came without a referral. */
    others: z.int().min(0).max(500).optional(),
  }),
  allow: ['provider'],
  run: async ({ sessionId, marks, others }, { ifMatch, ...context }): Promise<Marked> => {
    const { meeting, register: first }: ReadMeeting = await readMeeting(context, sessionId);
    const isAgain = wasHad(context, first.recent);
    if (meeting.cancelled !== undefined) throw refuse(sessionRefusals.cancelled);
    if (meeting.on > dayOf(context.now)) throw refuse(sessionRefusals.notYet);
    if (!isAgain && ifMatch !== undefined) mustMatch({ ...context, ifMatch }, first.version);

    const asked = Object.entries(marks);
    const directory = await readDirectory(context);
    const heads = new Map(
      (
        await readHeads(
          context,
          asked.map(([id]) => id),
        )
      ).map((head) => [head.id, head]),
    );
    const fresh: New[] = [];
    const refused: Unmarked[] = [];
    for (const [referralId, result] of asked) {
      // A repeat finishes what was cut short; it does not undo what was put right since.
      if (isAgain && first.marks[referralId] !== undefined) continue;
      const attendance = { on: meeting.on, result };
      const before = heads.get(referralId);
      const marking = markOne(context, directory, { register: first, before, attendance });
      if (marking.is === 'refused')
        refused.push({ referralId, who: nameFor(context, before, referralId), why: marking.why });
      if (marking.is === 'new') fresh.push({ referralId, mark: marking.mark, writes: marking.writes });
    }
    let register = first;
    for (let at = 0; at < fresh.length; at += peopleAtOnce)
      register = await save(context, register, fresh.slice(at, at + peopleAtOnce), isAgain ? undefined : others);
    if (fresh.length === 0 && !isAgain && others !== undefined && others !== first.others)
      register = await save(context, register, [], others);
    return {
      sessionId,
      marked: Object.keys(register.marks).length,
      others: register.others,
      refused,
      version: register.version,
    };
  },
});
