import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { answerOptions } from '@fingerpost/core/choice';
import { sendReferral, withdrawReferral } from '@fingerpost/core/referral';
import { newWorld, offeredOptions, sentReferralIn, staff, stream, takenCaseIn, type World } from '@fingerpost/testkit';
import { queueNotices } from './queue-notices.ts';

const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

/** The kinds of what the person is sent of everything that happened in a step. */
const sentBy = async (world: World, step: () => Promise<unknown>): Promise<readonly string[]> => {
  const eventsNow = async () =>
    (await world.everything()).filter(({ type }) => type === 'event').map(({ data }) => EventEnvelope.parse(data));
  const before = new Set((await eventsNow()).map(({ eventId }) => eventId));
  await step();
  const happened = (await eventsNow()).filter(({ eventId }) => !before.has(eventId));
  const ids = (await Promise.all(happened.map((event) => queueNotices(event, world.as(stream))))).flat();
  const notices = (await world.everything()).filter(({ pk }) => ids.some((id) => pk === `NOTICE#${id}`));
  return notices
    .map(({ data }) => data as { kind: string; for: { who: string } })
    .flatMap((notice) => (notice.for.who === 'person' ? [notice.kind] : []));
};

describe('what the person is sent of a step that they told their team', () => {
  it('is one letter for one choice, and news as ever where they chose it on their page', async () => {
    const world = await newWorld();
    const chosen = async (more: object) => {
      const { caseId, offer, first } = await offeredOptions(world);
      const answer = { caseId, offer, answer: 'chosen', chosen: [first], ...more };
      const actor = 'told' in more ? staff.linkWorker : ({ kind: 'patient', caseId } as const);
      return sentBy(world, () => answerOptions(answer, world.as(actor)));
    };
    expect(await chosen({ told })).toEqual(['recorded']);
    expect(await chosen({})).toEqual(['news']);
  });

  it('is one letter for one offer that they accepted on the phone', async () => {
    const world = await newWorld();
    const { first } = await offeredOptions(world);
    const { second } = await offeredOptions(world);
    const worker = world.as(staff.linkWorker);
    expect(await sentBy(world, () => sendReferral({ referralId: first, told }, worker))).toEqual(['recorded']);
    expect(await sentBy(world, () => sendReferral({ referralId: second }, worker))).toEqual(['news']);
  });

  it('is one letter for one referral that they no longer want', async () => {
    const world = await newWorld();
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const withdraw = { referralId, reason: 'service-closed', told };
    expect(await sentBy(world, () => withdrawReferral(withdraw, world.as(staff.linkWorker)))).toEqual(['recorded']);
  });
});
