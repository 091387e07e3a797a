import { expect } from 'vitest';
import { allocateCase, listCases, readCase, searchForCase, viewHistory } from '@fingerpost/core/case';
import { handOver, remindProvider } from '@fingerpost/core/follow-up';
import {
  addNotWith,
  declareKnown,
  listReferrals,
  readReferral,
  referPerson,
  viewCase,
  viewReferral,
} from '@fingerpost/core/referral';
import { heldByLeads, listWork, readHeldBy, readTask } from '@fingerpost/core/work';
import {
  acceptedReferral,
  asNow,
  everybodySignedUp,
  openedCaseIn,
  proposedReferral,
  refusalOf,
  sentReferral,
  services,
  staff,
  workflow,
  type World,
} from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const { linkWorker, colleague, lead, provider } = staff;

/** Gives a member's context at their next request, with what is kept from them by then. */
const next = async (world: World, member: (typeof staff)[keyof typeof staff]) => world.as(await asNow(world, member));

const letter = { need: 'food', message: 'She skips meals.', share: ['name', 'phone'] };

const leadsHold = async (world: World, caseId: string): Promise<readonly string[]> =>
  (await readHeldBy(world.as(lead), heldByLeads(lead.organisationId)))
    .filter(({ id }) => id.includes(caseId.slice(4)))
    .map(({ todo }) => todo);

/** Lets the dates of a referral pass until it is handed over to a colleague. */
const fallSilent = async (world: World, referralId: string) => {
  for (const act of [remindProvider, remindProvider, handOver]) {
    const { watch, lookAt = '' } = await readReferral(world.as(workflow), referralId);
    await act({ id: referralId, watch }, world.as(workflow, { now: new Date(lookAt) }));
  }
  const { rescueTaskId = '' } = await readReferral(world.as(workflow), referralId);
  return readTask(world.as(workflow), rescueTaskId);
};

/** Whom and what a person must not meet. */
export const listSituations: readonly Situation[] = [
  {
    id: 'he-volunteers-at-the-food-bank',
    who: 'A woman who has left a violent man',
    happens: 'He volunteers at the nearest food bank and signs in to the network there.',
    does: 'Her worker puts him on the \u201cnot with\u201d list. From his next request on her case does not exist for him, and since nobody else is there the food bank is in no search of hers, and a referral to it is refused to her worker with the reason.',
    others:
      'He sees no referral, no list with a gap, and nothing that says why. A colleague of the team who searches for services on her behalf finds the other food services and no word of a list.',
    grave: true,
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await sentReferral(world);
      await addNotWith(
        { caseId, what: 'member', memberId: provider.memberId, reason: 'Her former husband.' },
        world.as(linkWorker),
      );
      const him = await next(world, provider);
      expect((await refusalOf(viewReferral({ referralId }, him))).code).toBe('referral.missing');
      expect((await listReferrals({}, him)).items.map((row) => row.referralId)).not.toContain(referralId);
      expect((await listWork({}, him)).items.map((row) => row.caseId)).not.toContain(caseId);
      const found = await searchForCase({ caseId, need: 'food' }, world.as(colleague));
      expect(found.items.map(({ serviceId }) => serviceId)).not.toContain(services.food);
      expect(found.items.map(({ serviceId }) => serviceId)).toContain(services.food2);
      expect(JSON.stringify(await viewCase({ caseId }, world.as(colleague)))).not.toContain('former husband');
      const again = referPerson({ caseId, serviceId: services.food, ...letter }, world.as(linkWorker));
      expect((await refusalOf(again)).code).toBe('referral.not-with');
    },
  },
  {
    id: 'an-ex-partner-in-the-team',
    who: 'A man whose former partner is a link worker of the team',
    happens: 'He says so on the phone, before anybody has his case.',
    does: 'The lead puts her on the list. The case leaves her lists and the waiting list, she cannot open it, and it cannot be given to her.',
    others:
      'The former partner sees nothing, not even a page that is shorter. While the case waits nobody but the leads sees that there is a list; another colleague takes it.',
    grave: true,
    run: async (world) => {
      await everybodySignedUp(world);
      const caseId = await openedCaseIn(world);
      await addNotWith({ caseId, what: 'member', memberId: colleague.memberId }, world.as(lead));
      const her = await next(world, colleague);
      expect((await listCases({}, her)).items.map(({ id }) => id)).not.toContain(caseId);
      expect((await listWork({ holder: 'team' }, her)).items.map(({ id }) => id)).not.toContain(caseId);
      expect((await refusalOf(viewCase({ caseId }, her))).code).toBe('case.missing');
      expect((await refusalOf(allocateCase({ caseId }, her))).code).toBe('case.missing');
      const given = allocateCase({ caseId, memberId: colleague.memberId }, world.as(lead));
      expect((await refusalOf(given)).code).toBe('case.worker');
      const waiting = await viewCase({ caseId }, world.as(linkWorker));
      expect(waiting).not.toHaveProperty('restricted', expect.anything());
      await allocateCase({ caseId }, world.as(linkWorker));
      expect((await readCase(world.as(lead), caseId)).workerId).toBe(linkWorker.memberId);
    },
  },
  {
    id: 'the-worker-is-the-neighbour',
    who: 'A person who lives next door to the link worker',
    happens: 'The worker opens the case, sees the address and presses \u201cI know this person\u201d.',
    does: 'The worker\u2019s sight ends at once. The case, a referral that was being prepared and their dates go to the lead, who gives the case to a colleague.',
    others: 'The person is told nothing. The worker\u2019s next list has no trace of it.',
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await proposedReferral(world);
      await declareKnown({ caseId, reason: 'We share a garden fence.' }, world.as(linkWorker));
      const worker = await next(world, linkWorker);
      expect((await refusalOf(viewCase({ caseId }, worker))).code).toBe('case.missing');
      expect((await refusalOf(viewHistory({ caseId }, worker))).code).toBe('case.missing');
      expect(JSON.stringify(await listWork({}, worker))).not.toContain(caseId);
      expect(await leadsHold(world, caseId)).toEqual(expect.arrayContaining(['allocate', 'ask-the-person']));
      await allocateCase({ caseId, memberId: colleague.memberId }, world.as(lead));
      expect((await viewReferral({ referralId }, world.as(colleague))).sees).toBe('everything');
    },
  },
  {
    id: 'a-small-town-with-one-service',
    who: 'A person in a small town with one food service',
    happens: 'They fall out with it badly while a referral to it is open.',
    does: 'The worker puts the organisation on the list and has a task the same minute, and a warning on the case. When the service stays silent, the task to find another service offers what is further away and never the one they fell out with.',
    others: 'The service is told nothing. A colleague sees a task to look again at a referral, not why.',
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await sentReferral(world, { serviceId: services.food2 });
      await addNotWith({ caseId, what: 'provider', organisationId: provider.organisationId }, world.as(linkWorker));
      await addNotWith({ caseId, what: 'service', serviceId: services.food2 }, world.as(linkWorker));
      const view = await viewCase({ caseId }, world.as(linkWorker));
      expect(view).toMatchObject({ restricted: { warned: [referralId] } });
      const colleagues = await viewCase({ caseId }, world.as(colleague));
      const task =
        colleagues.sees === 'journey' ? colleagues.tasks.find(({ todo }) => todo === 'check-referral') : undefined;
      expect(task).toMatchObject({ because: 'ask-the-person', referralId });
      expect(JSON.stringify(colleagues)).not.toMatch(/not-with|notWith/);
      const rescue = await fallSilent(world, referralId);
      expect(rescue?.alternatives).toEqual([services.silent]);
    },
  },
  {
    id: 'the-only-helper-knows-them',
    who: 'A person whom the only volunteer of a walking group went to school with',
    happens: 'The volunteer has accepted the referral, reads the name and says that they know the person.',
    does: 'The volunteer\u2019s sight ends. Nobody else is at the group, so the link worker has a task by the next working day; the referral stays open until somebody decides with the person.',
    others:
      'The volunteer sees neither the name nor the referral any more. The person hears of it from their link worker.',
    run: async (world) => {
      await everybodySignedUp(world);
      const { caseId, referralId } = await acceptedReferral(world, {
        serviceId: services.group,
        need: 'loneliness-isolation',
      });
      const { goesOn } = await declareKnown({ referralId }, world.as(provider));
      expect(goesOn).toBe('link-worker');
      const volunteer = await next(world, provider);
      expect((await refusalOf(viewReferral({ referralId }, volunteer))).code).toBe('referral.missing');
      expect(JSON.stringify(await listReferrals({}, volunteer))).not.toContain(caseId.slice(4));
      const view = await viewCase({ caseId }, world.as(linkWorker));
      expect(view).toMatchObject({ tasks: [{ todo: 'check-referral', because: 'nobody-there', referralId }] });
      expect((await readReferral(world.as(linkWorker), referralId)).status).toBe('accepted');
    },
  },
];
