import { expect } from 'vitest';
import { askAccessCode, enterAccessCode, revokeDevice, viewAccess } from '@fingerpost/core/device';
import { recordAttendance, recordDeath } from '@fingerpost/core/referral';
import { codeNetwork, linkTo, opened, refusalOf, staff, storyOf } from '@fingerpost/testkit';
import { saysNotWho } from './link-plays.ts';
import type { Situation } from './situation.ts';

const today = '2026-11-02';
const { organisationId } = staff.provider;

/** What happens around the links by which a service says how it goes, and the code before they lead to the person. */
export const whoFinishesByLink: readonly Situation[] = [
  {
    id: 'finish-link-forwarded-outside',
    who: 'Somebody outside the charity to whom its e-mail was forwarded',
    happens: 'They open the link that says how it goes, to find out who goes to the food pantry.',
    does: 'Shows a reference and a need. Whom it is about needs a code that goes to the charity’s own phone.',
    others: 'The charity sees a text that nobody there asked for, and a device on its list that waits for its code.',
    run: async () => {
      const { world, by, referralId } = await codeNetwork();
      const token = await linkTo(world, referralId, { purpose: 'complete' });
      saysNotWho(await opened(world, token, { door: 'finish' }));
      const { deviceId } = await askAccessCode({}, by());
      for (const code of ['111111', '222222', '333333', '444444', '555555'])
        await enterAccessCode({ deviceId, code }, by());
      expect((await viewAccess({ deviceId }, by())).isKnown).toBe(false);
    },
  },
  {
    id: 'both-visit-links-pressed',
    who: 'Two volunteers who share a letter box',
    happens: 'One says that the person came, the other a minute later that they did not.',
    does: 'Takes the first word; the second is told by whom it was said, and to ring if it is wrong.',
    others: 'The link worker reads one visit, with the name of who said so.',
    run: async () => {
      const { world, by, referralId, actor } = await codeNetwork();
      const token = await linkTo(world, referralId, { purpose: 'did-not-attend' });
      const other = { ...actor, purpose: 'did-not-attend' as const, name: 'Jo Bell' };
      await recordAttendance({ referralId, on: today, result: 'attended' }, by());
      const second = recordAttendance({ referralId, on: today, result: 'did-not-attend' }, by({}, other));
      expect((await refusalOf(second)).code).toBe('referral.step');
      expect(await storyOf(world, token, { door: 'finish' })).toMatchObject({
        end: 'recorded',
        by: { name: 'Sam Lee' },
      });
    },
  },
  {
    id: 'known-phone-lost',
    who: 'A volunteer who has lost the phone on which she typed the code',
    happens: 'Somebody who finds it opens her e-mails.',
    does: 'Shows them nobody from the moment that the charity takes the device off its list.',
    others: 'Her colleagues, whose devices are known, go on as before.',
    run: async () => {
      const { world, by, sent } = await codeNetwork();
      const lost = await askAccessCode({}, by());
      await enterAccessCode({ deviceId: lost.deviceId, code: await sent() }, by());
      expect((await viewAccess(lost, by())).isKnown).toBe(true);
      await revokeDevice({ organisationId, deviceId: lost.deviceId }, world.as(staff.provider));
      expect((await viewAccess(lost, by())).isKnown).toBe(false);
    },
  },
  {
    id: 'finish-link-after-a-death',
    who: 'A volunteer who has not heard that the person has died',
    happens: 'He presses “they did not come” in last week’s e-mail.',
    does: 'Records nothing, says kindly to contact nobody and whom to ring, and not why.',
    others: 'Nobody is asked why the person did not come.',
    run: async () => {
      const { world, by, referralId, actor } = await codeNetwork();
      const token = await linkTo(world, referralId, { purpose: 'did-not-attend' });
      const caseId = `cas_${referralId.slice(4, 30)}`;
      await recordDeath({ caseId, toldBy: 'family' }, world.as(staff.linkWorker));
      const story = await storyOf(world, token, { door: 'finish' });
      expect(story.end).toBe('withdrawn');
      saysNotWho(story);
      const late = recordAttendance(
        { referralId, on: today, result: 'did-not-attend' },
        by({}, { ...actor, purpose: 'did-not-attend' }),
      );
      expect((await refusalOf(late)).code).toBe('referral.step');
    },
  },
];
