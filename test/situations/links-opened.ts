import { expect } from 'vitest';
import { viewHistory } from '@fingerpost/core/case';
import { acceptReferral, declineReferral, recordDeath, viewReferral } from '@fingerpost/core/referral';
import { linkedReferral, opened, refusalOf, staff, start, storyOf } from '@fingerpost/testkit';
import { eventsOf, on, saysNotWho, standing, takesNoAnswer, whoOpens } from './link-plays.ts';
import type { Situation } from './situation.ts';

/** Who opens the link in an e-mail, and who must not learn anything by it. */
export const whoOpensLinks: readonly Situation[] = [
  {
    id: 'volunteer-answers-on-the-bus',
    who: 'A volunteer at a food bank, with the shared mailbox on her phone and no account',
    happens: 'She opens the e-mail on the bus, reads what is asked and accepts.',
    does: 'Takes the acceptance under the name she gave, with a date to see the person by.',
    others:
      'The link worker reads in the history who accepted and that it came from the e-mail link. She herself does not learn who it is.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const sam = await whoOpens(world, linked, 'Sam Lee');
      saysNotWho(await viewReferral({ referralId: linked.referralId }, world.as(sam)));
      const state = await acceptReferral({ referralId: linked.referralId, startBy: '2026-11-09' }, world.as(sam));
      expect(state).toMatchObject({ status: 'accepted', dueBy: '2026-11-11T17:00:00.000Z' });
      const { items } = await viewHistory({ caseId: linked.caseId }, world.as(staff.linkWorker));
      const by = { name: 'Sam Lee', role: 'link', organisation: 'Meadow Community' };
      expect(items.find(({ type }) => type === 'ReferralAccepted')?.by).toEqual(by);
      const refused = await refusalOf(viewReferral({ referralId: linked.referralId }, world.as(sam)));
      expect(refused.code).toBe('referral.missing');
      saysNotWho(await storyOf(world, linked.token));
    },
  },
  {
    id: 'scanner-opens-the-link',
    who: 'A charity whose mail program opens every link to look for viruses',
    happens: 'The scanner opens the link a dozen times before anybody reads the e-mail.',
    does: 'Shows the page each time and changes nothing.',
    others: 'The referral still waits for the charity’s answer, by the same date.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const before = await world.everything();
      for (let time = 0; time < 12; time += 1) expect((await opened(world, linked.token)).opens).toBe('request');
      expect(await world.everything()).toEqual(before);
      expect(await standing(world, linked)).toMatchObject({ status: 'sent', dueBy: '2026-11-04T17:00:00.000Z' });
    },
  },
  {
    id: 'former-volunteer-still-gets-the-mail',
    who: 'A person whose former partner used to volunteer, and still reads the charity’s mailbox',
    happens: 'The former partner opens the link, before and after the charity has accepted.',
    does: 'Shows what is asked and no name, number or address; after acceptance not even that.',
    others: 'The charity’s staff see the person’s details by signing in, and nowhere else.',
    grave: true,
    run: async (world) => {
      const linked = await linkedReferral(world);
      const { referralId } = linked;
      const stranger = await whoOpens(world, linked, 'Somebody');
      saysNotWho(await viewReferral({ referralId }, world.as(stranger)));
      await acceptReferral({ referralId }, world.as(staff.provider));
      const refused = await refusalOf(viewReferral({ referralId }, world.as(stranger)));
      expect(refused.code).toBe('referral.missing');
      const found = await opened(world, linked.token);
      expect(found).toMatchObject({ opens: 'story', story: { end: 'accepted' } });
      saysNotWho(found);
      const staffSee = await viewReferral({ referralId }, world.as(staff.provider));
      expect(staffSee).toMatchObject({ sees: 'person', person: { phone: expect.any(String) as string } });
    },
  },
  {
    id: 'two-volunteers-press-at-once',
    who: 'Two volunteers who read the same mailbox',
    happens: 'One accepts while the other declines, in the same second.',
    does: 'Takes the one that came first, once.',
    others: 'The other is told what happened, by whom and when, and the link worker has one answer.',
    run: async (world) => {
      const linked = await linkedReferral(world);
      const { referralId } = linked;
      const [sam, jo] = [await whoOpens(world, linked, 'Sam Lee'), await whoOpens(world, linked, 'Jo Bell')];
      const pressed = await Promise.allSettled([
        acceptReferral({ referralId }, world.as(sam)),
        declineReferral({ referralId, reason: 'full' }, world.as(jo)),
      ]);
      expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const answers = [
        ...(await eventsOf(world, linked, 'ReferralAccepted')),
        ...(await eventsOf(world, linked, 'ReferralDeclined')),
      ];
      expect(answers).toHaveLength(1);
      const story = await storyOf(world, linked.token);
      expect([`accepted by Sam Lee`, `declined by Jo Bell`]).toContain(`${story.end} by ${String(story.by?.name)}`);
      expect(story.at).toBe(start.toISOString());
    },
  },
  {
    id: 'person-dies-before-the-answer',
    who: 'A person who dies while a charity still thinks about the referral',
    happens: 'A day later a volunteer opens the e-mail and presses “accept” on a page opened before.',
    does: 'Takes no answer, says that the referral was withdrawn and that nobody is to be contacted, and whom to ring.',
    others: 'The volunteer is not told that or why the person died. The family hears from nobody.',
    grave: true,
    run: async (world) => {
      const linked = await linkedReferral(world);
      const sam = await whoOpens(world, linked, 'Sam Lee');
      await recordDeath({ caseId: linked.caseId, toldBy: 'family' }, world.as(staff.linkWorker));
      await takesNoAnswer(world, linked, () =>
        acceptReferral({ referralId: linked.referralId }, world.as(sam, { now: on('2026-11-03') })),
      );
      const story = await storyOf(world, linked.token);
      expect(story).toMatchObject({ end: 'withdrawn', by: undefined, team: { phone: '0113 496 0000' } });
      expect(JSON.stringify(story)).not.toMatch(/died|death/);
      expect(await eventsOf(world, linked, 'ReferralAccepted')).toEqual([]);
    },
  },
];
