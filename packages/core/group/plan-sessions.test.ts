import { describe, expect, it } from 'vitest';
import { cancelSession } from './cancel-session.ts';
import { planSessions } from './plan-sessions.ts';
import { saveGroup } from './save-group.ts';
import {
  itRefusesOtherActors,
  newWorld,
  putDirectory,
  refusalOf,
  services,
  staff,
  testDirectory,
  walkingGroup,
} from '@fingerpost/testkit';
import { sessionIdOf } from '@fingerpost/kernel';

const world = await newWorld();
const directory = testDirectory();
const service = directory.services[services.group];
if (service !== undefined) service.entry.closures = [{ from: '2026-11-16', to: '2026-11-20' }];
await putDirectory(world.objects, directory);

const as = (circumstances = {}) => world.as(staff.provider, circumstances);
const newGroup = async (changes: object = {}) => (await saveGroup({ ...walkingGroup, ...changes }, as())).groupId;
const plan = async (input: object, circumstances = {}) =>
  (await planSessions(input, as(circumstances))).meetings.map(({ on }) => on);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('planSessions', () => {
  itRefusesOtherActors(planSessions, ['provider']);

  it('plans the next dates of the weekday, without the days on which the service is closed', async () => {
    const groupId = await newGroup();
    expect(await plan({ groupId, count: 3 })).toEqual(['2026-11-03', '2026-11-10', '2026-11-24']);
  });

  it('goes on from the last date, and leaves out bank holidays', async () => {
    const groupId = await newGroup({ weekday: 'monday' });
    await plan({ groupId, count: 7 });
    expect((await plan({ groupId, count: 2 })).slice(-3)).toEqual(['2026-12-21', '2027-01-04', '2027-01-11']);
  });

  it('keeps a fortnightly group to its weeks, though one of them falls out', async () => {
    const groupId = await newGroup({ every: 2 });
    await plan({ groupId, dates: ['2026-11-03'] });
    expect((await plan({ groupId, count: 2 })).slice(1)).toEqual(['2026-12-01', '2026-12-15']);
  });

  it('takes dates as they are given, in order and once each', async () => {
    const groupId = await newGroup({ weekday: undefined });
    const dates = ['2026-12-05', '2026-11-28', '2026-12-05'];
    expect(await plan({ groupId, dates })).toEqual(['2026-11-28', '2026-12-05']);
    expect(await plan({ groupId, dates })).toEqual(['2026-11-28', '2026-12-05']);
  });

  it('lets a cancelled meeting take place after all', async () => {
    const groupId = await newGroup();
    await plan({ groupId, count: 1 });
    await cancelSession({ sessionId: sessionIdOf(groupId, '2026-11-03'), reason: 'weather' }, as());
    const { meetings } = await planSessions({ groupId, dates: ['2026-11-03'] }, as());
    expect(meetings).toEqual([{ on: '2026-11-03' }]);
  });

  it('refuses a rhythm without a weekday, a day that has passed, and a group of another provider', async () => {
    const groupId = await newGroup({ weekday: undefined });
    expect(await codeOf(plan({ groupId }))).toBe('group.rhythm');
    expect(await codeOf(plan({ groupId, dates: ['2026-11-01'] }))).toBe('group.date');
    const other = planSessions({ groupId, count: 1 }, world.as(staff.provider2));
    expect(await codeOf(other)).toBe('group.missing');
  });

  it('plans once when the same request comes twice', async () => {
    const groupId = await newGroup();
    const first = await plan({ groupId, count: 2 }, { key: 'plan' });
    expect(await plan({ groupId, count: 2 }, { key: 'plan' })).toEqual(first);
  });
});
