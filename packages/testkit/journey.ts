import { allocateCase, openCase, type OpenCaseInput } from '@fingerpost/core/case';
import {
  acceptReferral,
  completeReferral,
  declineReferral,
  endReferral,
  recordAttendance,
  recordReferralInError,
  type ReferInput,
  type ReferralStatus,
  referPerson,
  waitlistReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { addDays, dayOf } from '@fingerpost/core/work';
import type { Context } from '@fingerpost/kernel';
import { services, staff } from './network.ts';
import { openCaseInput, person } from './people.ts';
import { start, type World } from './world.ts';

/** When something happens in a test; the tests' own start unless said otherwise. */
type When = { readonly now?: Date };

const opened = new WeakMap<World, number>();

/** Nobody is born on the day of another, so that no two cases of a world may be the same person's by chance. */
const ownBirthDate = (world: World): string => {
  const before = opened.get(world) ?? 0;
  opened.set(world, before + 1);
  return addDays(person.dateOfBirth, before);
};

/** Opens a case as the practice, for somebody whose NHS number nobody has. */
export const openedCaseIn = async (
  world: World,
  { now = start, ...changes }: When & Partial<OpenCaseInput> = {},
): Promise<string> => {
  const patient = changes.patient ?? { ...person, nhsNumber: undefined, dateOfBirth: ownBirthDate(world) };
  return (await openCase(openCaseInput({ ...changes, patient }), world.as(staff.referrer, { now }))).caseId;
};

/** Opens a case that the link worker has taken. */
export const takenCaseIn = async (world: World, changes: When & Partial<OpenCaseInput> = {}): Promise<string> => {
  const caseId = await openedCaseIn(world, changes);
  await allocateCase({ caseId }, world.as(staff.linkWorker, { now: changes.now ?? start }));
  return caseId;
};

/** Sends a referral of a case to the food service of the first provider, unless another is named. */
export const sentReferralIn = async (
  world: World,
  caseId: string,
  { now = start, ...changes }: When & Partial<ReferInput> = {},
): Promise<string> => {
  const input = { caseId, serviceId: services.food, need: 'food', message: 'Skips meals.', share: ['name', 'phone'] };
  return (await referPerson({ ...input, ...changes }, world.as(staff.linkWorker, { now }))).referralId;
};

/** A referral and its case, by their ids. */
export type Journey = { readonly caseId: string; readonly referralId: string };
type Changes = When & Partial<ReferInput>;

/** Sends a referral of a case that the link worker has taken for it, unless `caseId` names one. */
export const sentReferral = async (world: World, changes: Changes = {}): Promise<Journey> => {
  const caseId = changes.caseId ?? (await takenCaseIn(world, { now: changes.now ?? start }));
  return { caseId, referralId: await sentReferralIn(world, caseId, changes) };
};

/** Proposes a referral to the person. */
export const proposedReferral = (world: World, changes: Changes = {}): Promise<Journey> =>
  sentReferral(world, { ...changes, propose: true });

/** Who takes the provider's steps: the provider, or the link worker for a referral by hand. */
const servingActor = ({ mode = 'network', serviceId = services.food }: Changes) => {
  if (mode !== 'network') return staff.linkWorker;
  return serviceId === services.food || serviceId === services.group ? staff.provider : staff.provider2;
};

/** With whom the link worker spoke, for a referral by hand. */
const spokeWith = 'Sam at the desk';

type By = { readonly service: Context; readonly team: Context };
type Before = (world: World, changes?: Changes) => Promise<Journey>;

const then =
  (before: Before, step: (referralId: string, by: By, today: string) => Promise<unknown>): Before =>
  async (world, changes = {}) => {
    const journey = await before(world, changes);
    const now = changes.now ?? start;
    const by = { service: world.as(servingActor(changes), { now }), team: world.as(staff.linkWorker, { now }) };
    await step(journey.referralId, by, dayOf(now));
    return journey;
  };

/** Puts a sent referral on the waiting list for four weeks. */
export const waitlistedReferral = then(sentReferral, (referralId, { service }, today) =>
  waitlistReferral({ referralId, spokeWith, reviewOn: addDays(today, 28) }, service),
);

/** Has a sent referral accepted. */
export const acceptedReferral = then(sentReferral, (referralId, { service }) =>
  acceptReferral({ referralId, spokeWith }, service),
);

/** Has the person attend once after acceptance. */
export const startedReferral = then(acceptedReferral, (referralId, { service }, today) =>
  recordAttendance({ referralId, spokeWith, on: today, result: 'attended' }, service),
);

/** Brings a referral of its own into each state that there is. */
export const referralIn: { readonly [Status in ReferralStatus]: Before } = {
  proposed: proposedReferral,
  sent: sentReferral,
  waitlisted: waitlistedReferral,
  accepted: acceptedReferral,
  started: startedReferral,
  declined: then(sentReferral, (referralId, { service }) =>
    declineReferral({ referralId, spokeWith, reason: 'full' }, service),
  ),
  completed: then(startedReferral, (referralId, { service }) =>
    completeReferral({ referralId, spokeWith, outcome: 'achieved' }, service),
  ),
  ended: then(acceptedReferral, (referralId, { service }) =>
    endReferral({ referralId, spokeWith, reason: 'could-not-contact' }, service),
  ),
  withdrawn: then(sentReferral, (referralId, { team }) =>
    withdrawReferral({ referralId, reason: 'changed-mind' }, team),
  ),
  'in-error': then(sentReferral, (referralId, { team }) => recordReferralInError({ referralId }, team)),
};

/** The system as the state machine acts, and as the stream readers act. */
export const workflow = { kind: 'system', process: 'workflow' } as const;
export const stream = { kind: 'system', process: 'stream' } as const;
