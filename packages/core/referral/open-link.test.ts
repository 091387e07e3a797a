import { describe, expect, it } from 'vitest';
import { acceptReferral } from './accept-referral.ts';
import { linkToken } from './answer-link.ts';
import { askQuestion } from './ask-question.ts';
import { declineReferral } from './decline-referral.ts';
import { openLink } from './open-link.ts';
import { recordReferralInError } from './record-referral-in-error.ts';
import { viewReferral } from './view-referral.ts';
import { waitlistReferral } from './waitlist-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import {
  costOf,
  itRefusesOtherActors,
  linkActor,
  linkedReferral,
  linkPartition,
  newWorld,
  opened,
  person,
  putDirectory,
  refusalOf,
  staff,
  start,
  storyOf,
  testDirectory,
} from '@fingerpost/testkit';

const world = await newWorld();
const later = (days: number) => ({ now: new Date(start.getTime() + days * 86_400_000) });
const { organisationId } = staff.provider;

describe('openLink', () => {
  itRefusesOtherActors(openLink, ['system']);

  it('opens for the pages without an account only, not for a workflow', async () => {
    const workflow = world.as({ kind: 'system', process: 'workflow' });
    expect((await refusalOf(openLink({ token: 'x' }, workflow))).code).toBe('actor.not-allowed');
  });

  it('opens the request for an actor who may view it, without the person', async () => {
    const { token, referralId } = await linkedReferral(world);
    const found = await opened(world, token);
    expect(found).toMatchObject({
      opens: 'request',
      actor: { kind: 'link', organisationId, referralId, purpose: 'answer' },
      about: { organisation: 'Meadow Community', team: { name: 'Meadow Link Workers', phone: '0113 496 0000' } },
    });
    const view = await viewReferral({ referralId }, world.as(await linkActor(world, token)));
    expect(view).toMatchObject({ sees: 'request', need: 'food' });
    for (const secret of [person.name.family, person.name.given, person.dateOfBirth, 'Skips meals', '07700'])
      expect(JSON.stringify(view)).not.toContain(secret);
  });

  it('is known by nothing that is stored', async () => {
    const { token } = await linkedReferral(world);
    const everything = await world.everything();
    expect(everything.filter(({ pk }) => pk === linkPartition(world, token))).toHaveLength(1);
    expect(JSON.stringify(everything)).not.toContain(token);
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('carries the same secret when a notice is sent again, and another in another notice', () => {
    const [one, other] = [`ntc_${'1'.repeat(42)}`, `ntc_${'2'.repeat(42)}`];
    const context = world.as(staff.provider);
    expect(linkToken(context, one)).toBe(linkToken(context, one));
    expect(linkToken(context, one)).not.toBe(linkToken(context, other));
  });

  it('opens nothing for a token that is guessed, cut off, empty, longer or in capitals, each looked up alike', async () => {
    const { token } = await linkedReferral(world);
    const guessed = ['', 'a', '0'.repeat(26), `LINK#${token}`];
    for (const each of [token.slice(0, -1), `${token}0`, token.toUpperCase(), ...guessed]) {
      const cost = await costOf(world, async () => expect(await opened(world, each)).toEqual({ opens: 'nothing' }));
      expect(cost).toMatchObject({ trips: 2, write: 0 });
    }
  });

  it('changes nothing, however often it is opened', async () => {
    const { token } = await linkedReferral(world);
    const before = await world.everything();
    for (let time = 0; time < 20; time += 1) await opened(world, token);
    expect(await world.everything()).toEqual(before);
  });

  it('stays open after a question and on the waiting list, as the table allows more answers', async () => {
    const { token, referralId } = await linkedReferral(world);
    const by = world.as(await linkActor(world, token));
    await askQuestion({ referralId, question: 'Is there a ramp?' }, by);
    expect((await opened(world, token)).opens).toBe('request');
    await waitlistReferral({ referralId, reviewOn: '2026-11-20' }, by);
    expect((await opened(world, token)).opens).toBe('request');
    expect((await acceptReferral({ referralId }, by)).status).toBe('accepted');
  });

  it('tells after acceptance by whom, when and what now, but never shows the person', async () => {
    const { token, referralId } = await linkedReferral(world);
    const by = await linkActor(world, token);
    await acceptReferral({ referralId, startBy: '2026-11-09' }, world.as(by));
    expect(await storyOf(world, token)).toEqual({
      referralId,
      reference: expect.any(String) as string,
      end: 'accepted',
      at: start.toISOString(),
      by: { name: 'Sam Lee', byLink: true },
      startBy: '2026-11-09',
      dueBy: '2026-11-11T17:00:00.000Z',
      organisation: 'Meadow Community',
      team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
      canSignIn: true,
    });
    expect((await refusalOf(viewReferral({ referralId }, world.as(by)))).code).toBe('referral.missing');
  });

  it('names a colleague who answered signed in, and nobody of the team', async () => {
    const [own, taken] = [await linkedReferral(world), await linkedReferral(world)];
    await declineReferral({ referralId: own.referralId, reason: 'full' }, world.as(staff.provider));
    const declined = { end: 'declined', by: { name: 'Vale Linden', byLink: false } };
    expect(await storyOf(world, own.token)).toMatchObject(declined);
    await withdrawReferral({ referralId: taken.referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    const story = await storyOf(world, taken.token);
    expect(story).toMatchObject({ end: 'withdrawn', by: undefined, at: start.toISOString() });
    expect(JSON.stringify(story)).not.toMatch(/Wren|changed-mind/);
  });

  it('says nothing more than that it was a mistake after one was recorded', async () => {
    const { token, referralId } = await linkedReferral(world);
    await recordReferralInError({ referralId }, world.as(staff.linkWorker));
    expect(await storyOf(world, token)).toMatchObject({ end: 'in-error', by: undefined });
  });

  it('runs out thirty days after the date it was made for, and still tells whom to ring', async () => {
    const { token } = await linkedReferral(world);
    expect((await opened(world, token, later(31))).opens).toBe('request');
    expect(await opened(world, token, later(33))).toMatchObject({
      opens: 'story',
      actor: undefined,
      story: { end: 'expired', team: { phone: '0113 496 0000' } },
    });
  });

  it('still tells what happened after it ran out, until the item is removed', async () => {
    const { token, referralId } = await linkedReferral(world);
    await withdrawReferral({ referralId, reason: 'too-long' }, world.as(staff.linkWorker));
    expect(await storyOf(world, token, later(60))).toMatchObject({ end: 'withdrawn' });
    const item = (await world.everything()).find(({ pk }) => pk === linkPartition(world, token));
    // 4 November is the date it was made for; 30 days it answers, 90 more it tells.
    expect(new Date((item?.expiresAt ?? 0) * 1000).toISOString()).toBe('2027-03-04T17:00:00.000Z');
  });

  it('takes no answer for an organisation that was closed', async () => {
    const own = await newWorld();
    const { token } = await linkedReferral(own);
    const directory = testDirectory();
    const known = directory.organisations[organisationId];
    if (known !== undefined)
      directory.organisations[organisationId] = { ...known, entry: { ...known.entry, status: 'closed' } };
    await putDirectory(own.objects, directory);
    const closed = { opens: 'story', actor: undefined, story: { end: 'organisation-closed' } };
    expect(await opened(own, token)).toMatchObject(closed);
  });
});
