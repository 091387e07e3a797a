import { expect } from 'vitest';
import {
  acceptReferral,
  answerQuestion,
  askQuestion,
  declineReferral,
  referPerson,
  undoReferral,
  viewReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import {
  linkedReferral,
  opened,
  refusalOf,
  services,
  staff,
  storyOf,
  testDirectory,
  putDirectory,
} from '@fingerpost/testkit';
import { eventsOf, on, saysNotWho, standing, staySilent, takesNoAnswer, tasksOf, whoOpens } from './link-plays.ts';
import type { Situation } from './situation.ts';

/** What comes between a link and an answer, or after it. */
export const whatComesBetween: readonly Situation[] = [
  {
    id: 'declined-by-mistake-on-a-phone',
    who: 'A volunteer who presses “decline” with her thumb',
    happens: 'She opens the link again to take it back.',
    does: 'Lets the link undo nothing; her colleague who signs in takes it back within the day.',
    others: 'The link worker’s task to look for something else is closed again, and the referral waits for an answer.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const { referralId } = linked;
      const sam = await whoOpens(world, linked, 'Sam Lee');
      await declineReferral({ referralId, reason: 'full' }, world.as(sam));
      expect(await tasksOf(world, linked)).toMatchObject([{ todo: 'after-decline' }]);
      expect((await refusalOf(undoReferral({ referralId }, world.as(sam)))).code).toBe('actor.not-allowed');
      await undoReferral({ referralId }, world.as(staff.provider));
      expect(await tasksOf(world, linked)).toEqual([]);
      expect((await opened(world, linked.token)).opens).toBe('request');
    },
  },
  {
    id: 'late-yes-after-the-hand-over',
    who: 'A charity that is open on Wednesdays only',
    happens:
      'It opens the first e-mail after two reminders, when the link worker already has a task to look elsewhere.',
    does: 'Takes the late acceptance from the first link, as the referral still stands.',
    others: 'The link worker sees the referral accepted, and by whom.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      await staySilent(world, linked);
      expect(await tasksOf(world, linked)).toMatchObject([{ todo: 'rescue' }]);
      const wednesday = on('2026-11-11');
      const found = await opened(world, linked.token, { now: wednesday });
      expect(found.opens).toBe('request');
      const sam = await whoOpens(world, linked, 'Sam Lee');
      await acceptReferral({ referralId: linked.referralId }, world.as(sam, { now: wednesday }));
      const seen = await standing(world, linked);
      expect([seen.status, seen.rescueTaskId]).toEqual(['accepted', undefined]);
      const [accepted] = await eventsOf(world, linked, 'ReferralAccepted');
      expect(accepted?.actor).toMatchObject({ kind: 'link', name: 'Sam Lee' });
    },
  },
  {
    id: 'link-worker-found-somebody-faster',
    who: 'A person who could not wait for a silent charity',
    happens: 'The link worker refers them elsewhere; then the silent charity presses “accept”.',
    does: 'Withdraws the first referral with the second one sent, and takes no answer to it.',
    others: 'The charity reads that it was withdrawn and to contact nobody: the person has one place, not two.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const { caseId, referralId } = linked;
      const sam = await whoOpens(world, linked, 'Sam Lee');
      await staySilent(world, linked);
      const elsewhere = { caseId, serviceId: services.food2, need: 'food', message: 'Soon, please.', share: ['name'] };
      await referPerson({ ...elsewhere, retryOf: referralId }, world.as(staff.linkWorker, { now: on('2026-11-11') }));
      await takesNoAnswer(world, linked, () =>
        acceptReferral({ referralId }, world.as(sam, { now: on('2026-11-12') })),
      );
      expect(await storyOf(world, linked.token)).toMatchObject({ end: 'withdrawn', by: undefined });
    },
  },
  {
    id: 'question-from-the-shared-mailbox',
    who: 'A lunch club that does not know whether it can carry a wheelchair up its steps',
    happens: 'A volunteer asks from the link; two days later another one reads the answer and accepts.',
    does: 'Stops the club’s clock while the link worker answers; the same link shows the answer and takes the acceptance.',
    others: 'The link worker reads who asked. Neither volunteer learns who the person is.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const { referralId } = linked;
      const [sam, jo] = [await whoOpens(world, linked, 'Sam Lee'), await whoOpens(world, linked, 'Jo Bell')];
      await askQuestion({ referralId, question: 'Is there a wheelchair?' }, world.as(sam));
      expect((await standing(world, linked)).holder).toEqual({ kind: 'member', id: staff.linkWorker.memberId });
      const asked = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(asked).toMatchObject({ notes: [{ by: 'Sam Lee, from the e-mail link' }] });
      const now = on('2026-11-04');
      await answerQuestion({ referralId, answer: 'No, they walk well.' }, world.as(staff.linkWorker, { now }));
      const seen = await viewReferral({ referralId }, world.as(jo, { now }));
      expect(seen).toMatchObject({
        exchange: [{ from: 'service' }, { from: 'link-worker', text: 'No, they walk well.' }],
      });
      saysNotWho(seen);
      expect((await acceptReferral({ referralId }, world.as(jo, { now }))).status).toBe('accepted');
    },
  },
  {
    id: 'nobody-can-sign-in-any-more',
    who: 'A small charity whose only member with an account has left',
    happens: 'A volunteer accepts from the link and now needs to know whom to ring.',
    does: 'Takes the acceptance and gives the link worker a task, due by the end of the next working day, to ring the charity.',
    others: 'The volunteer reads that the team rings them with the details.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const directory = testDirectory();
      const known = directory.members[staff.provider.memberId];
      if (known !== undefined)
        directory.members[staff.provider.memberId] = { ...known, entry: { ...known.entry, active: false } };
      await putDirectory(world.objects, directory);
      await acceptReferral({ referralId: linked.referralId }, world.as(await whoOpens(world, linked, 'Sam Lee')));
      expect(await tasksOf(world, linked)).toMatchObject([
        { todo: 'ring-provider', because: 'accepted-by-link', dueBy: '2026-11-03T17:00:00.000Z' },
      ]);
      expect(await storyOf(world, linked.token)).toMatchObject({ end: 'accepted', canSignIn: false });
      await putDirectory(world.objects);
    },
  },
  {
    id: 'old-mail-found-in-january',
    who: 'A volunteer who clears the mailbox after the holidays',
    happens: 'She opens a link of two months ago; the person had changed their mind since.',
    does: 'Says that the referral was withdrawn, and whom to ring; a link nobody answered says that it has run out.',
    others: 'The person is not contacted about something they gave up. Nobody is told that they changed their mind.',
    run: async (world) => {
      const [withdrawn, forgotten] = [await linkedReferral(world), await linkedReferral(world)];
      const { referralId } = withdrawn;
      await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
      const january = { now: on('2027-01-05') };
      const story = await storyOf(world, withdrawn.token, january);
      expect(story).toMatchObject({ end: 'withdrawn', team: { phone: '0113 496 0000' } });
      expect(JSON.stringify(story)).not.toContain('changed');
      expect(await storyOf(world, forgotten.token, january)).toMatchObject({ end: 'expired' });
    },
  },
];
