import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { recordSupervision } from './record-supervision.ts';
import { viewSupervision } from './view-supervision.ts';

const world = await newWorld();
const { lead, linkWorker, linkWorker2, colleague } = staff;
const talk = { memberId: linkWorker.memberId, on: '2026-11-02', agreed: 'Fewer new cases.', nextOn: '2026-11-30' };

describe('recordSupervision', () => {
  itRefusesOtherActors(recordSupervision, ['team-lead']);

  it('keeps each talk, and the date of the next one', async () => {
    const { memberId } = linkWorker;
    const first = await recordSupervision(talk, world.as(lead));
    expect(first).toEqual({ memberId, lastOn: '2026-11-02', nextOn: '2026-11-30', version: 1 });
    const earlier = { ...talk, on: '2026-10-05', nextOn: '2026-11-02', agreed: 'A course.' };
    expect(await recordSupervision(earlier, world.as(lead))).toMatchObject({ nextOn: '2026-11-30', version: 2 });
    const { notes, next } = await viewSupervision({ memberId }, world.as(lead));
    expect(notes.map(({ agreed }) => agreed)).toEqual(['Fewer new cases.', 'A course.']);
    expect(next?.nextOn).toBe('2026-11-30');
  });

  it('keeps it once when the same request comes twice', async () => {
    const context = world.as(lead, { key: 'once' });
    const input = { ...talk, memberId: colleague.memberId };
    expect(await recordSupervision(input, context)).toEqual(await recordSupervision(input, context));
    expect((await viewSupervision({ memberId: colleague.memberId }, world.as(lead))).notes).toHaveLength(1);
  });

  it('keeps the words out of its event', async () => {
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    expect(JSON.stringify(events)).not.toContain('Fewer new cases');
  });

  it.each([
    ['a member of another team', { memberId: linkWorker2.memberId }, 'member.not-in-team'],
    ['a talk with oneself', { memberId: lead.memberId }, 'work.supervision-self'],
    ['a talk that is still to come', { on: '2026-11-03' }, 'work.supervision-dates'],
    ['a next talk before this one', { nextOn: '2026-11-01' }, 'work.supervision-dates'],
    ['no words', { agreed: ' ' }, 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    expect((await refusalOf(recordSupervision({ ...talk, ...changes }, world.as(lead)))).code).toBe(code);
  });
});
