import { openCase } from '@fingerpost/core/case';
import {
  acceptReferral,
  completeReferral,
  declineReferral,
  endReferral,
  recordAttendance,
  referPerson,
  sendReferral,
  waitlistReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import type { Context, StaffActor } from '@fingerpost/kernel';
import { nhsNumbers, openCaseInput, referralIn, services, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import { type Budget, measure, type Measured } from './meter.ts';
import { fullPerson, texts } from './words.ts';

type Step = {
  readonly what: string;
  readonly budget: Budget;
  readonly actor: StaffActor;
  /** Brings the network to where the step can be taken, and gives the id the step is about. */
  readonly before: (world: World) => Promise<string>;
  readonly take: (id: string, context: Context) => Promise<unknown>;
};

const write = (units: number): Budget => ({ trips: 3, side: 'write', units });
const referral =
  (status: keyof typeof referralIn) =>
  async (world: World): Promise<string> =>
    (await referralIn[status](world, { caseId: await takenCaseIn(world, { patient: fullPerson }) })).referralId;
const note = texts.note;

/** Nobody whom the network knows: whoever is like somebody costs the question who it is as well. */
const somebodyNew = {
  ...fullPerson,
  name: { given: 'Winifred', family: 'Oakes' },
  dateOfBirth: '1938-07-21',
  nhsNumber: nhsNumbers[1],
};

const steps: readonly Step[] = [
  {
    what: 'open a case',
    budget: write(16),
    actor: staff.referrer,
    before: async () => '',
    take: (_, context) => openCase(openCaseInput({ patient: somebodyNew, reason: texts.reason }), context),
  },
  {
    what: 'send a referral',
    budget: write(12),
    actor: staff.linkWorker,
    before: (world) => takenCaseIn(world, { patient: fullPerson }),
    take: (caseId, context) =>
      referPerson(
        {
          caseId,
          serviceId: services.food,
          need: 'food',
          request: texts.request,
          message: texts.message,
          share: ['name', 'phone'],
        },
        context,
      ),
  },
  {
    what: 'send a proposed referral',
    budget: write(12),
    actor: staff.linkWorker,
    before: referral('proposed'),
    take: (referralId, context) => sendReferral({ referralId }, context),
  },
  {
    what: 'accept',
    budget: write(8),
    actor: staff.provider,
    before: referral('sent'),
    take: (referralId, context) => acceptReferral({ referralId, startBy: '2026-11-10' }, context),
  },
  {
    what: 'put on the waiting list',
    budget: write(8),
    actor: staff.provider,
    before: referral('sent'),
    take: (referralId, context) => waitlistReferral({ referralId, reviewOn: '2026-11-30' }, context),
  },
  {
    what: 'record an attendance',
    budget: write(8),
    actor: staff.provider,
    before: referral('accepted'),
    take: (referralId, context) => recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, context),
  },
  {
    what: 'complete with a note',
    budget: write(12),
    actor: staff.provider,
    before: referral('started'),
    take: (referralId, context) => completeReferral({ referralId, outcome: 'achieved', note }, context),
  },
  {
    what: 'decline with task and note',
    budget: write(14),
    actor: staff.provider,
    before: referral('sent'),
    take: (referralId, context) => declineReferral({ referralId, reason: 'full', note }, context),
  },
  {
    what: 'end with task and note',
    budget: write(14),
    actor: staff.provider,
    before: referral('started'),
    take: (referralId, context) => endReferral({ referralId, reason: 'stopped-attending', note }, context),
  },
  {
    what: 'withdraw',
    budget: write(14),
    actor: staff.linkWorker,
    before: referral('accepted'),
    take: (referralId, context) => withdrawReferral({ referralId, reason: 'changed-mind' }, context),
  },
];

/** Takes each step that has a budget once, each on a case of its own, and gives what it cost. */
export const measureSteps = async (world: World): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const { what, budget, actor, before, take } of steps) {
    const id = await before(world);
    measured.push({ what, budget, usage: await measure(world, actor, (context) => take(id, context)) });
  }
  return measured;
};
