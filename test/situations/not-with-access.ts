import { expect } from 'vitest';
import {
  allocateCase,
  findBeyondTeam,
  openBeyondTeam,
  readCase,
  readNotWith,
  reviewAccess,
  viewBeyondTeam,
  viewHistory,
} from '@fingerpost/core/case';
import {
  addNotWith,
  changeWorker,
  listReferrals,
  moveCases,
  readReferral,
  removeNotWith,
  viewCase,
  viewReferral,
} from '@fingerpost/core/referral';
import { heldByLeads, listWork, readHeldBy, readTask } from '@fingerpost/core/work';
import {
  asNow,
  everybodySignedUp,
  proposedReferral,
  referralIn,
  refusalOf,
  services,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const { linkWorker, colleague, lead, provider } = staff;

/** Gives a member's context at their next request, with what is kept from them by then. */
const next = async (world: World, member: (typeof staff)[keyof typeof staff]) => world.as(await asNow(world, member));

const leadsHold = async (world: World, caseId: string): Promise<readonly string[]> =>
  (await readHeldBy(world.as(lead), heldByLeads(lead.organisationId)))
    .filter(({ id }) => id.includes(caseId.slice(4)))
    .map(({ todo }) => todo);

/** Another worker, moving with care, and access beyond the team. */
export const accessSituations: readonly Situation[] = [
  {
    id: 'another-link-worker-in-private',
    who: 'A person who does not get on with their link worker',
    happens: 'They ring the lead and ask for somebody else; why, they say in confidence.',
    does: 'The lead moves the case with its referrals to a colleague. Why is kept for the leads alone.',
    others:
      'The former worker sees that the case has moved and to whom, not why. The new worker is not told why either.',
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await proposedReferral(world);
      const reason = 'He talks to my son and not to me.';
      await changeWorker({ caseId, to: colleague.memberId, reason }, world.as(lead));
      expect((await readReferral(world.as(lead), referralId)).workerId).toBe(colleague.memberId);
      for (const actor of [linkWorker, colleague]) {
        expect(JSON.stringify(await viewCase({ caseId }, world.as(actor)))).not.toContain('my son');
        expect(JSON.stringify(await viewHistory({ caseId }, world.as(actor)))).not.toContain('my son');
      }
      expect(JSON.stringify(await viewCase({ caseId }, world.as(lead)))).toContain('my son');
      const told = (await viewHistory({ caseId }, world.as(linkWorker))).items.map(({ type }) => type);
      expect(told).toContain('CaseMoved');
    },
  },
  {
    id: 'he-made-her-feel-unsafe',
    who: 'A woman whom a remark of her link worker has frightened',
    happens: 'She asks the lead that he never sees her details again.',
    does: 'The lead gives the case to the waiting list and keeps it from him in one step: no address, no phone, no history. It can go to anybody but him.',
    others: 'He finds it gone from his list and from every page. The team sees a case that waits.',
    run: async (world) => {
      await everybodySignedUp(world);
      const caseId = await takenCaseIn(world);
      await changeWorker({ caseId, to: 'waiting-list', keepFromFormer: true, reason: 'A remark.' }, world.as(lead));
      const him = await next(world, linkWorker);
      expect((await refusalOf(viewCase({ caseId }, him))).code).toBe('case.missing');
      expect((await listWork({ holder: 'team' }, him)).items.map(({ id }) => id)).not.toContain(caseId);
      expect((await listWork({ holder: 'team' }, world.as(colleague))).items.map(({ id }) => id)).toContain(caseId);
      const back = allocateCase({ caseId, memberId: linkWorker.memberId }, world.as(lead));
      expect((await refusalOf(back)).code).toBe('case.worker');
    },
  },
  {
    id: 'all-cases-move-to-an-ex-partner',
    who: 'A person on the list of a worker who falls ill, whose colleague is their former partner',
    happens: 'The lead moves all cases of the worker to that colleague in one go.',
    does: 'Every case moves; the one that is kept from the colleague goes to the leads instead, with somebody to act by the next working day.',
    others: 'The colleague gets the others and sees no trace of this one.',
    run: async (world) => {
      await everybodySignedUp(world);
      const [kept, other] = [await takenCaseIn(world), await takenCaseIn(world)];
      await addNotWith({ caseId: kept, what: 'member', memberId: colleague.memberId }, world.as(linkWorker));
      await moveCases({ from: linkWorker.memberId, to: colleague.memberId, caseIds: [kept, other] }, world.as(lead));
      expect((await readCase(world.as(lead), other)).workerId).toBe(colleague.memberId);
      expect(await leadsHold(world, kept)).toContain('allocate');
      const theirs = (await listWork({}, await next(world, colleague))).items.map(({ id }) => id);
      expect(theirs).toContain(other);
      expect(theirs).not.toContain(kept);
    },
  },
  {
    id: 'lost-in-another-town',
    who: 'A person with a restricted need, found confused at a library in another town',
    happens: 'A link worker of the team there has their NHS number and needs to know whom to ring.',
    does: 'The search answers only that there is a case and is recorded. For a reason in words an outline opens for 24 hours: who holds it, the team\u2019s number, safe contact. The case\u2019s lead has two working days to look at it, and says that it was right.',
    others:
      'The other team never sees needs, plan, notes or services. The person\u2019s own team sees in the history that the outline was opened.',
    run: async (world) => {
      await everybodySignedUp(world);
      const caseId = await takenCaseIn(world, { needs: ['substance-gambling'] });
      const there = world.as(staff.linkWorker2);
      expect(await findBeyondTeam({ caseId }, there)).toEqual({ found: 'elsewhere', caseId });
      expect((await refusalOf(viewBeyondTeam({ caseId }, there))).code).toBe('access.none');
      await openBeyondTeam({ caseId, reason: 'person-is-here', words: 'He sits here and shivers.' }, there);
      const outline = JSON.stringify(await viewBeyondTeam({ caseId }, there));
      expect(outline).toContain(linkWorker.name);
      expect(outline).not.toMatch(/substance|skipping meals|Larch Row/);
      expect((await refusalOf(viewCase({ caseId }, there))).code).toBe('case.missing');
      const history = (await viewHistory({ caseId }, world.as(colleague))).items.map(({ type }) => type);
      expect(history).toContain('CaseOpenedBeyondTeam');
      const held = await readHeldBy(world.as(lead), heldByLeads(lead.organisationId));
      const task = held.find(({ id, todo }) => todo === 'review-access' && id.includes(caseId.slice(4)));
      await reviewAccess({ taskId: task?.id, result: 'right' }, world.as(lead));
      expect((await readTask(world.as(lead), task?.id ?? ''))?.status).toBe('done');
    },
  },
  {
    id: 'curious-about-a-celebrity',
    who: 'A person known in the whole county',
    happens:
      'A member of another team opens their outline for no good reason; another tries one NHS number after the other.',
    does: 'The lead makes an incident of the first, due the next working day. The second is refused after twenty searches in a day, each of them on record.',
    others: 'The one who guesses learns nothing but that they have searched too often.',
    run: async (world) => {
      await everybodySignedUp(world);
      const caseId = await takenCaseIn(world);
      await openBeyondTeam({ caseId, reason: 'other', words: 'Just checking.' }, world.as(staff.lead2));
      const held = await readHeldBy(world.as(lead), heldByLeads(lead.organisationId));
      const task = held.find(({ id, todo }) => todo === 'review-access' && id.includes(caseId.slice(4)));
      await reviewAccess({ taskId: task?.id, result: 'incident' }, world.as(lead));
      expect(await leadsHold(world, caseId)).toContain('incident');
      const guesser = world.as(staff.linkWorker2, { now: new Date('2027-01-11T09:00:00Z') });
      for (let tried = 0; tried < 20; tried += 1)
        expect((await findBeyondTeam({ nhsNumber: '9990000042' }, guesser)).found).toBe('none');
      expect((await refusalOf(findBeyondTeam({ caseId }, guesser))).code).toBe('access.too-many');
    },
  },
  {
    id: 'a-colleague-reads-the-history',
    who: 'A person with a referral for domestic abuse and a \u201cnot with\u201d list',
    happens: 'A curious colleague of the team opens the case, its history and its referral.',
    does: 'The colleague reads \u201ca service we agreed\u201d where it was: no need, no service, no provider, no list, nor that there is one. That they looked is recorded.',
    others: 'The worker and the lead see all of it.',
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await referralIn.declined(world, { need: 'domestic-abuse' });
      await addNotWith({ caseId, what: 'place', place: 'Mill Lane' }, world.as(linkWorker));
      const seen = JSON.stringify([
        await viewCase({ caseId }, world.as(colleague)),
        await viewHistory({ caseId }, world.as(colleague)),
        await viewReferral({ referralId }, world.as(colleague)),
        (await listReferrals({}, world.as(colleague))).items.filter((row) => row.caseId === caseId),
      ]);
      expect(seen).not.toMatch(/domestic-abuse|Meadow Pantry|Meadow Community|Mill Lane|NotWith|restricted":\{/);
      expect(seen).not.toContain(services.food);
      expect(seen).not.toContain(provider.organisationId);
      const worker = JSON.stringify(await viewCase({ caseId }, world.as(linkWorker)));
      expect(worker).toContain('Mill Lane');
      expect(worker).toContain('domestic-abuse');
      const views = (await world.everything()).filter(({ type, pk }) => type === 'view' && pk.includes(caseId));
      expect(views.map(({ data }) => (data as { memberId?: string }).memberId)).toContain(colleague.memberId);
    },
  },
  {
    id: 'they-made-it-up',
    who: 'Two people who have made it up',
    happens: 'The person says that their cousin at the team may see the case again.',
    does: 'The lead takes the cousin off the list. At the cousin\u2019s next request the case is there again; what had moved stays where it is.',
    others: 'Nobody else notices anything.',
    run: async (world) => {
      await everybodySignedUp(world);
      const caseId = await takenCaseIn(world);
      await addNotWith({ caseId, what: 'member', memberId: colleague.memberId }, world.as(lead));
      expect((await asNow(world, colleague)).notWith).toContain(caseId);
      const [entry] = (await readNotWith(world.as(lead), caseId)).entries;
      await removeNotWith({ caseId, entryId: entry?.entryId }, world.as(lead));
      expect((await viewCase({ caseId }, await next(world, colleague))).caseId).toBe(caseId);
      expect((await readCase(world.as(lead), caseId)).workerId).toBe(linkWorker.memberId);
    },
  },
];
