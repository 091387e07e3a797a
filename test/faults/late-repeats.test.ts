import {
  acceptReferral,
  completeReferral,
  listReferrals,
  recordAttendance,
  viewReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { FaultyTable, newWorld, refusalOf, sentReferral, staff } from '@fingerpost/testkit';
import { OutcomeUnknown } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';

const world = await newWorld();
const asProvider = (key: string, more = {}) => world.as(staff.provider, { key, path: `/${key}`, ...more });

describe('a request that comes again long after its answer was lost', () => {
  it('is answered with how things stand now, and changes nothing', async () => {
    const { referralId } = await sentReferral(world);
    const cut = new FaultyTable(world.table, { fault: 'cut-after-commit', times: Infinity });
    await expect(acceptReferral({ referralId }, asProvider('accept', { table: cut }))).rejects.toThrow(OutcomeUnknown);
    for (const day of ['first', 'second', 'third'])
      await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, asProvider(day));
    const done = await completeReferral({ referralId, outcome: 'achieved' }, asProvider('complete'));
    const before = (await world.everything()).length;
    expect(await acceptReferral({ referralId }, asProvider('accept'))).toEqual(done);
    expect((await world.everything()).length).toBe(before);
  });

  it('is refused with another body, however late', async () => {
    const { referralId } = await sentReferral(world);
    await acceptReferral({ referralId }, asProvider('accept-2'));
    for (const day of ['one', 'two', 'three'])
      await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, asProvider(day));
    const again = acceptReferral({ referralId }, asProvider('accept-2', { bodyHash: 'other' }));
    expect((await refusalOf(again)).code).toBe('idempotency.reused');
  });
});

describe('a list whose index lags behind', () => {
  it('leads to no wrong step and to no view of what has ended', async () => {
    const { referralId } = await sentReferral(world);
    const table = new FaultyTable(world.table);
    table.freezeIndexes();
    const rowOf = async () => {
      const { items } = await listReferrals({}, world.as(staff.provider, { table }));
      return items.find((row) => row.referralId === referralId);
    };
    expect((await rowOf())?.status).toBe('sent');
    await withdrawReferral({ referralId, reason: 'not-said' }, world.as(staff.linkWorker));
    expect((await rowOf())?.status).toBe('sent');
    const refusal = await refusalOf(acceptReferral({ referralId }, world.as(staff.provider, { table })));
    expect(refusal).toMatchObject({ code: 'referral.step', details: { happened: { step: 'withdrawn' } } });
    const view = await viewReferral({ referralId }, world.as(staff.provider, { table }));
    expect(view).toMatchObject({ sees: 'reference', doNotContact: true });
  });
});
