import { describe, expect, it } from 'vitest';
import { cancelSession } from './cancel-session.ts';
import { sessionIdOf, type StaffActor } from '@fingerpost/kernel';
import { groupIn, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const groupId = await groupIn(world);
const reason = 'place-not-usable';
const cancel = (on: string, circumstances = {}, actor: StaffActor = staff.provider) =>
  cancelSession({ sessionId: sessionIdOf(groupId, on), reason }, world.as(actor, circumstances));
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('cancelSession', () => {
  itRefusesOtherActors(cancelSession, ['provider']);

  it('cancels one meeting and leaves the others', async () => {
    const { meetings } = await cancel('2026-11-10');
    expect(meetings.slice(0, 3)).toEqual([
      { on: '2026-11-03' },
      { on: '2026-11-10', cancelled: reason },
      { on: '2026-11-17' },
    ]);
  });

  it('changes nothing when it is cancelled already, nor when the same request comes twice', async () => {
    const once = await cancel('2026-11-17', { key: 'once' });
    expect(await cancel('2026-11-17', { key: 'once' })).toEqual(once);
    expect(await cancel('2026-11-17')).toEqual(once);
  });

  it('refuses a day without a meeting, one that has passed, and the meeting of another provider', async () => {
    expect(await codeOf(cancel('2026-11-11'))).toBe('session.missing');
    expect(await codeOf(cancel('2026-11-03', { now: new Date('2026-11-04T09:00:00Z') }))).toBe('session.over');
    expect(await codeOf(cancel('2026-11-24', {}, staff.provider2))).toBe('session.missing');
  });
});
