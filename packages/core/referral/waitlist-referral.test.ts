import { describe, expect, it } from 'vitest';
import { askQuestion } from './ask-question.ts';
import { readReferral } from './referral.repository.ts';
import { waitlistReferral } from './waitlist-referral.ts';
import { itIsAStepOfReferrals, newWorld, provider, refusalOf, sentReferral, staff } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);

describe('waitlistReferral', () => {
  itIsAStepOfReferrals(world, {
    door: waitlistReferral,
    step: 'waitlist',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    input: { reviewOn: '2026-11-20' },
    writes: 8,
  });

  it.each([
    ['on the review date', '2026-11-20', '2026-11-20T17:00:00.000Z'],
    ['on the working day after a weekend', '2026-11-21', '2026-11-23T17:00:00.000Z'],
  ])('is held by the provider, due %s', async (_, reviewOn, dueBy) => {
    const { referralId } = await sentReferral(world);
    const state = await waitlistReferral({ referralId, reviewOn }, asProvider);
    expect(state).toMatchObject({ status: 'waitlisted', holder: { kind: 'organisation', id: provider }, dueBy });
  });

  it('ends a question that was open: the service has decided', async () => {
    const { referralId } = await sentReferral(world);
    await askQuestion({ referralId, question: 'Stairs?' }, asProvider);
    await waitlistReferral({ referralId, reviewOn: '2026-11-20' }, asProvider);
    const found = await readReferral(asProvider, referralId);
    expect(found).toMatchObject({ todo: 'review-waiting-list', exchange: [2] });
    expect(found.question).toBeUndefined();
  });

  it.each(['2026-11-02', '2026-10-30'])('refuses %s, which is not in the future', async (reviewOn) => {
    const { referralId } = await sentReferral(world);
    const refusal = await refusalOf(waitlistReferral({ referralId, reviewOn }, asProvider));
    expect(refusal.code).toBe('referral.review-date');
  });
});
