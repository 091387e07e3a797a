import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { acceptReferral } from '@fingerpost/core/referral';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  putDirectory,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  start,
  takenCaseIn,
  testDirectory,
  workflow,
  type World,
} from '@fingerpost/testkit';
import { listWork } from './list-work.ts';
import type { WorkRow } from './work-row.ts';

type Who = (typeof staff)[keyof typeof staff];

const all = async (world: World, actor: Who, input: Record<string, unknown> = {}, now = start): Promise<WorkRow[]> => {
  const found: WorkRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listWork({ ...input, cursor }, world.as(actor, { now }));
    expect(page.items.length).toBeLessThanOrEqual(25);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const away = async (world: World, member: Who, cover: Who): Promise<void> => {
  const directory = testDirectory();
  const entry = directory.members[member.memberId]!.entry;
  entry.away = { from: '2026-11-01', to: '2026-11-10', cover: cover.memberId };
  await putDirectory(world.objects, directory);
};

describe('listWork', () => {
  itRefusesOtherActors(listWork, ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin']);

  it('lists everything the caller holds once, in order of due date, overdue first', async () => {
    const world = await newWorld();
    for (let hour = 0; hour < 27; hour += 1)
      await takenCaseIn(world, {
        now: new Date(start.getTime() - hour * 5 * 3_600_000),
        urgency: hour % 3 === 0 ? 'soon' : 'routine',
      });
    await referralIn.declined(world);
    const rows = await all(world, staff.linkWorker);
    expect(rows).toHaveLength(29);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(29);
    expect(rows.map(({ dueBy }) => dueBy)).toEqual(rows.map(({ dueBy }) => dueBy).toSorted());
    expect(rows.map(({ overdue }) => overdue)).toEqual(
      rows
        .map(({ overdue }) => overdue)
        .toSorted()
        .toReversed(),
    );
    expect(rows[0]).toMatchObject({ overdue: true, kind: 'case', todo: 'first-contact', name: 'Ottoline Pettigrew' });
    expect(rows.find(({ kind }) => kind === 'task')).toMatchObject({
      todo: 'after-decline',
      serviceName: 'Meadow Pantry',
    });
  });

  it('shows what an absent colleague holds to their cover while they are away', async () => {
    const world = await newWorld();
    await takenCaseIn(world, { needs: ['domestic-abuse'] });
    await away(world, staff.linkWorker, staff.colleague);
    const [row, ...others] = await all(world, staff.colleague);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      needs: ['domestic-abuse'],
      holder: { name: staff.linkWorker.name, coveredBy: staff.colleague.name },
    });
    expect(await all(world, staff.colleague, {}, new Date('2026-11-11T09:00:00Z'))).toEqual([]);
    expect(await all(world, staff.linkWorker)).toHaveLength(1);
  });

  it('pages the lists of several holders as one', async () => {
    const world = await newWorld();
    for (let hour = 0; hour < 20; hour += 1) {
      const now = new Date(start.getTime() - hour * 7 * 3_600_000);
      const caseId = await takenCaseIn(world, { now });
      if (hour % 2 === 0) await sentReferral(world, { caseId, now, serviceId: services.silent, mode: 'by-hand' });
    }
    await away(world, staff.linkWorker, staff.lead);
    const rows = await all(world, staff.lead);
    expect(rows).toHaveLength(30);
    expect(rows.map(({ dueBy }) => dueBy)).toEqual(rows.map(({ dueBy }) => dueBy).toSorted());
  });

  it('shows the team its waiting list, and a lead the list of a member', async () => {
    const world = await newWorld();
    const waiting = await openedCaseIn(world);
    const taken = await takenCaseIn(world);
    expect((await all(world, staff.colleague, { holder: 'team' })).map(({ caseId }) => caseId)).toEqual([waiting]);
    const members = await all(world, staff.lead, { holder: staff.linkWorker.memberId });
    expect(members.map(({ caseId }) => caseId)).toEqual([taken]);
    expect(await all(world, staff.lead, { holder: 'leads' })).toEqual([]);
  });

  it.each([
    ['a link worker the list of a colleague', staff.colleague, staff.linkWorker.memberId],
    ['a link worker the leads\u2019 queue', staff.colleague, 'leads'],
    ['a lead the list of another team', staff.lead, staff.linkWorker2.memberId],
    ['a service the list of a team', staff.provider, 'team'],
  ])('refuses %s', async (_, actor, holder) => {
    const world = await newWorld();
    expect((await refusalOf(listWork({ holder }, world.as(actor)))).code).toBe('work.holder');
  });

  it('tells a service the need and not the name, until it accepts', async () => {
    const world = await newWorld();
    const { referralId } = await sentReferral(world, { need: 'legal-immigration' });
    const [before] = await all(world, staff.provider);
    expect(before).toMatchObject({ id: referralId, needs: ['legal-immigration'], todo: 'answer' });
    expect(before?.name).toBeUndefined();
    await acceptReferral({ referralId }, world.as(staff.provider));
    expect((await all(world, staff.provider))[0]?.name).toBe('Ottoline Pettigrew');
    expect(await all(world, staff.provider2)).toEqual([]);
  });

  it('tells administrators which case is left, and not whose it is', async () => {
    const world = await newWorld();
    const id = await openedCaseIn(world, { needs: ['domestic-abuse'] });
    for (const raised of ['leads', 'administrators']) {
      const { watch, lookAt = '' } = await readCase(world.as(workflow), id);
      await raiseOverdue({ id, watch }, world.as(workflow, { now: new Date(lookAt) }));
      expect((await readCase(world.as(workflow), id)).raised).toBe(raised);
    }
    const [row] = await all(world, staff.admin);
    expect(row).toMatchObject({ caseId: id, needs: ['restricted'], teamName: 'Meadow Link Workers' });
    expect(row?.name).toBeUndefined();
  });

  it('costs 2 round trips with membership and 3 read units for a page of 25', async () => {
    const world = await newWorld();
    for (let count = 0; count < 27; count += 1) await takenCaseIn(world);
    const cost = await costOf(world, () => listWork({}, world.as(staff.linkWorker)));
    expect(cost.trips).toBe(2);
    expect(cost.read).toBeLessThanOrEqual(3);
  });
});
