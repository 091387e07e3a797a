import { commit, type Context, refuse, type Write } from '@fingerpost/kernel';
import {
  type CaseItems,
  caseChange,
  caseEvent,
  caseKey,
  caseOf,
  caseRefusals,
  type CaseState,
  caseState,
  closing,
  closingNotes,
  type Death,
  keepDeath,
  nextVersion,
  noLongerOpen,
  openReferralsKey,
  readPointer,
  taskOnCase,
} from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { addTask, dayOf, hasLead, heldAbove } from '@fingerpost/core/work';
import { tasksAfterDeath } from './death-tasks.ts';
import { endingContact, withdrawnForDeath } from './ending-contact.ts';
import { readLedReferrals } from './led-referrals.ts';
import { isFinished } from './steps.ts';

/** What is told of a death: the day where it is known, by whom, and words for the team and the practice. */
export type Told = Pick<Death, 'on' | 'toldBy'> & {
  readonly note?: string | undefined;
  readonly requestedActions?: string | undefined;
};

const mostReferrals = 40;
// A transaction takes 100 writes; the event of the case is one of them.
const mostWrites = 99;

/** Other teams may know the same person: nothing closes there, their leads find out. */
const tellOtherTeams = async (context: Context, items: CaseItems, directory: Directory): Promise<readonly Write[]> => {
  const pointer = await readPointer(context, items.person.nhsNumber);
  const others = (pointer?.open ?? []).filter(({ caseId }) => caseId !== items.found.id);
  const heads = await context.table.getMany(others.map(({ caseId }) => caseKey(caseId)));
  return heads.map(caseOf).map((of) => {
    const holder = heldAbove(of.teamId, hasLead(of.teamId, directory));
    return addTask(taskOnCase(context, of, { todo: 'check-death', because: 'told-elsewhere', holder }));
  });
};

const mustBePossible = (context: Context, { person }: CaseItems, on: string | undefined): void => {
  if (on !== undefined && (on > dayOf(context.now) || on < person.dateOfBirth)) throw refuse(caseRefusals.diedOn);
};

/**
 * Closes a case because the person has died and withdraws every open referral with it, in one
 * transaction, which also ends the tasks and check-ins that would lead to the person, as far as it has
 * room; the stream ends the rest. Refuses: case.died-on, case.open-referrals where more than 40 are open.
 */
export const closeForDeath = async (context: Context, items: CaseItems, told: Told): Promise<CaseState> => {
  mustBePossible(context, items, told.on);
  const { ifMatch: _theCases, ...free } = context;
  const { found: before, person } = items;
  const directory = await readDirectory(context);
  const policy = directory.policyOf(before.commissionerId);
  const referrals = await readLedReferrals(context, items);
  const open = referrals.filter(({ status }) => !isFinished(status));
  if (open.length > mostReferrals) throw refuse(caseRefusals.openReferrals);
  const withdrawn = open.map(({ id }) => id);
  const counted = open.filter(({ letRun }) => letRun !== true).length;
  const isNoted = told.note !== undefined || told.requestedActions !== undefined;
  const after = nextVersion(context, before, closing(context, 'died', isNoted), policy);
  const note = told.note === undefined ? undefined : after.version;
  const data = { on: told.on, toldBy: told.toldBy, from: before.status, withdrawn, note };
  const writes: readonly Write[] = [
    ...(before.status === 'closed' ? [] : [{ kind: 'settle', key: openReferralsKey(before.id), at: counted } as const]),
    keepDeath(context, before, { on: told.on, toldBy: told.toldBy, withdrawn }),
    ...closingNotes(context, after, told),
    ...(await noLongerOpen(context, before.id, person)),
    ...(await tellOtherTeams(context, items, directory)),
    ...tasksAfterDeath(context, before, directory).map(addTask),
    ...open.flatMap((referral) => withdrawnForDeath(free, referral, policy)),
  ];
  const change = caseChange(context, after, caseEvent('DeathRecorded', data), writes);
  const room = Math.max(0, mostWrites - change.writes.length);
  const ends = endingContact(free, items, referrals, policy).slice(0, Math.floor(room / 2));
  await commit(context, { ...change, writes: [...change.writes, ...ends.flat()] });
  return caseState(after);
};
