import { beforeAll, describe, expect, it } from 'vitest';
import { setAway } from '@fingerpost/core/access';
import {
  allocateCase,
  changePerson,
  findBeyondTeam,
  listCases,
  openBeyondTeam,
  pauseCase,
  recordContact,
  resumeCase,
  savePlan,
  searchForCase,
  viewBeyondTeam,
  viewCorrections,
  viewHistory,
  viewNextDays,
  viewTeam,
} from '@fingerpost/core/case';
import { listConcerns, raiseConcern } from '@fingerpost/core/concern';
import { searchServices } from '@fingerpost/core/directory';
import { recordOns4 } from '@fingerpost/core/outcomes';
import {
  addNotWith,
  changeWorker,
  closeCase,
  completeReferral,
  declareKnown,
  listReferrals,
  referPerson,
  removeNotWith,
  viewCase,
  viewHandover,
  viewReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { completeTask, listWork, taskOf } from '@fingerpost/core/work';
import type { Context, StaffActor } from '@fingerpost/kernel';
import {
  asNow,
  everybodySignedUp,
  newWorld,
  nhsNumbers,
  referralIn,
  refusalOf,
  services,
  staff,
  type World,
} from '@fingerpost/testkit';

const { linkWorker, colleague, lead, referrer } = staff;

type Seen = (context: Context) => Promise<unknown>;
const by = (view: string, { role }: StaffActor): string => `${view}, to a ${role}`;

const lists: readonly (readonly [string, Seen])[] = [
  ['the list of cases', (context) => listCases({}, context)],
  ['own work', (context) => listWork({}, context)],
];

const teamLists: readonly (readonly [string, Seen])[] = [
  ['the list of referrals', (context) => listReferrals({}, context)],
  ['the waiting list', (context) => listWork({ holder: 'team' }, context)],
  ['the next days on paper', (context) => viewNextDays({}, context)],
  ['the handover sheet', (context) => viewHandover({}, context)],
];

let world: World;
beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

const barred = async (member: StaffActor): Promise<Context> => world.as(await asNow(world, member));

describe('a case that is kept from a member', () => {
  let keptId = '';
  let referralId = '';
  beforeAll(async () => {
    const journey = await referralIn.accepted(world);
    keptId = journey.caseId;
    referralId = journey.referralId;
    await raiseConcern(
      { caseId: keptId, words: 'Bruises.', inDanger: 'no', personKnows: 'not-known' },
      world.as(linkWorker),
    );
    for (const member of [colleague, referrer, staff.provider, staff.linkWorker2, lead])
      await addNotWith({ caseId: keptId, what: 'member', memberId: member.memberId }, world.as(linkWorker));
  });

  const everyList: readonly (readonly [string, StaffActor, Seen])[] = [
    ...[...lists, ...teamLists].flatMap(([view, see]) => [
      [by(view, colleague), colleague, see] as const,
      [by(view, lead), lead, see] as const,
    ]),
    ...lists.map(([view, see]) => [by(view, referrer), referrer, see] as const),
    ['its referrals', staff.provider, (context) => listReferrals({}, context)],
    ['its inbox', staff.provider, (context) => listWork({}, context)],
    ['the team page', lead, (context) => viewTeam({}, context)],
    ['what was raised to the leads', lead, (context) => listWork({ holder: 'leads' }, context)],
    ['a worker’s list', lead, (context) => listWork({ holder: linkWorker.memberId }, context)],
    ['the concerns', lead, (context) => listConcerns({}, context)],
    ['the handover sheet of a worker', lead, (context) => viewHandover({ memberId: linkWorker.memberId }, context)],
    ['a search beyond the team', staff.linkWorker2, (context) => findBeyondTeam({ caseId: keptId }, context)],
    ['a search by number', staff.linkWorker2, (context) => findBeyondTeam({ nhsNumber: nhsNumbers[4] }, context)],
    ['a search for services', colleague, (context) => searchServices({ need: 'food' }, context)],
  ];

  it.each(everyList)('is not in %s', async (_view, member, see) => {
    const seen = JSON.stringify(await see(await barred(member)));
    expect(seen).not.toContain(keptId.slice(4));
  });

  const page = { channel: 'call', result: 'reached' };
  const steps: readonly (readonly [string, StaffActor, Seen])[] = [
    ['viewCase', colleague, (context) => viewCase({ caseId: keptId }, context)],
    ['viewCase', referrer, (context) => viewCase({ caseId: keptId }, context)],
    ['viewCase', lead, (context) => viewCase({ caseId: keptId }, context)],
    ['viewHistory', colleague, (context) => viewHistory({ caseId: keptId }, context)],
    ['viewCorrections', colleague, (context) => viewCorrections({ caseId: keptId }, context)],
    ['viewReferral', colleague, (context) => viewReferral({ referralId }, context)],
    ['viewReferral', staff.provider, (context) => viewReferral({ referralId }, context)],
    ['searchForCase', colleague, (context) => searchForCase({ caseId: keptId }, context)],
    ['allocateCase', lead, (context) => allocateCase({ caseId: keptId }, context)],
    ['recordContact', colleague, (context) => recordContact({ caseId: keptId, ...page }, context)],
    ['savePlan', colleague, (context) => savePlan({ caseId: keptId, matters: 'x', goals: [] }, context)],
    ['changePerson', colleague, (context) => changePerson({ caseId: keptId, preferredName: 'x' }, context)],
    ['pauseCase', colleague, (context) => pauseCase({ caseId: keptId, reason: 'away', until: '2026-12-01' }, context)],
    ['resumeCase', colleague, (context) => resumeCase({ caseId: keptId }, context)],
    ['closeCase', colleague, (context) => closeCase({ caseId: keptId, reason: 'moved' }, context)],
    ['recordOns4', colleague, (context) => recordOns4({ caseId: keptId, stage: 'plan', notAsked: 'other' }, context)],
    [
      'referPerson',
      colleague,
      (context) =>
        referPerson(
          { caseId: keptId, serviceId: services.food2, need: 'food', message: 'x', share: ['name'] },
          context,
        ),
    ],
    ['withdrawReferral', colleague, (context) => withdrawReferral({ referralId, reason: 'not-said' }, context)],
    ['completeReferral', staff.provider, (context) => completeReferral({ referralId, outcome: 'achieved' }, context)],
    ['addNotWith', lead, (context) => addNotWith({ caseId: keptId, what: 'place', place: 'OX16' }, context)],
    ['removeNotWith', lead, (context) => removeNotWith({ caseId: keptId, entryId: 'x' }, context)],
    ['changeWorker', lead, (context) => changeWorker({ caseId: keptId, to: colleague.memberId }, context)],
    ['declareKnown', colleague, (context) => declareKnown({ caseId: keptId }, context)],
    [
      'openBeyondTeam',
      staff.linkWorker2,
      (context) => openBeyondTeam({ caseId: keptId, reason: 'emergency', words: 'x' }, context),
    ],
    ['viewBeyondTeam', staff.linkWorker2, (context) => viewBeyondTeam({ caseId: keptId }, context)],
  ];

  it.each(steps)('is missing to %s', async (_step, member, take) => {
    const refusal = await refusalOf(take(await barred(member)));
    expect(refusal.kind).toBe('missing');
    expect(refusal.details).toEqual({});
    expect(refusal.message).not.toMatch(/not with|kept|know/i);
  });

  it('leaves its tasks missing, too', async () => {
    const { caseId } = await referralIn.declined(world);
    const [task] = (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows.map(taskOf);
    await addNotWith({ caseId, what: 'member', memberId: colleague.memberId }, world.as(lead));
    const done = completeTask({ taskId: task?.id }, await barred(colleague));
    expect((await refusalOf(done)).code).toBe('task.missing');
  });

  it('is covered by nobody from whom it is kept, without saying why', async () => {
    const dates = { from: '2026-12-01', to: '2026-12-11', cover: colleague.memberId };
    const asked = setAway({ memberId: linkWorker.memberId, ...dates }, world.as(lead));
    expect((await refusalOf(asked)).code).toBe('member.cover');
  });
});
