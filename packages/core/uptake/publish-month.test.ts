import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { publishMonth } from './publish-month.ts';
import { viewSummary } from './view-summary.ts';

const world = await newWorld();
const at = (day: string) => world.as(staff.commissioner, { now: new Date(`${day}T12:00:00Z`) });
const commissionerId = staff.commissioner.organisationId;

describe('publishMonth', () => {
  itRefusesOtherActors(publishMonth, ['commissioner']);

  it('refuses a month in which people may still be reached in time', async () => {
    for (const day of ['2026-10-31', '2026-11-10'])
      expect((await refusalOf(publishMonth({ month: '2026-10' }, at(day)))).code).toBe('uptake.not-complete');
  });

  it('keeps the figures as they are shown, and leaves them so for good', async () => {
    await takenCaseIn(world);
    const once = await publishMonth({ month: '2026-10' }, at('2026-11-20'));
    expect(await publishMonth({ month: '2026-10' }, at('2026-12-20'))).toEqual(once);
    const everybody = world.as({ kind: 'system', process: 'public-form' });
    const { months } = await viewSummary({ commissionerId }, everybody);
    expect(months).toMatchObject([
      { month: '2026-10', tables: [{ id: 'cases', title: 'People referred' }, {}, {}, {}, {}, {}, {}] },
    ]);
  });
});
