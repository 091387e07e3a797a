import { describe, expect, it } from 'vitest';
import { listCases } from './list-cases.ts';
import { openCase } from './open-case.ts';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  openedCaseIn,
  person,
  refusalOf,
  staff,
  start,
  takenCaseIn,
} from '@fingerpost/testkit';

const world = await newWorld();
const opened: string[] = [];
for (let minute = 0; minute < 27; minute += 1)
  opened.unshift(await openedCaseIn(world, { now: new Date(start.getTime() + minute * 60_000) }));

describe('listCases', () => {
  itRefusesOtherActors(listCases, ['referrer', 'link-worker', 'team-lead']);

  it.each(['referrer', 'linkWorker'] as const)(
    'pages a list for the %s that is complete and newest first',
    async (who) => {
      const first = await listCases({}, world.as(staff[who]));
      const second = await listCases({ cursor: first.next }, world.as(staff[who]));
      expect(first.items).toHaveLength(25);
      expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual(opened);
      expect(second.next).toBeUndefined();
    },
  );

  it('shows where each stands, who holds it and by when', async () => {
    const { items } = await listCases({}, world.as(staff.referrer));
    expect(items[0]).toMatchObject({
      kind: 'case',
      status: 'waiting',
      name: 'Ottoline Pettigrew',
      holder: { kind: 'organisation', name: 'Meadow Link Workers' },
      dueBy: '2026-11-05T17:00:00.000Z',
      overdue: false,
    });
    expect(
      (await listCases({}, world.as(staff.lead, { now: new Date('2026-11-06T09:00:00Z') }))).items[0]?.overdue,
    ).toBe(true);
  });

  it('lists nothing of another organisation', async () => {
    for (const actor of [staff.referrer2, staff.linkWorker2])
      expect(await listCases({}, world.as(actor))).toEqual({ items: [] });
  });

  it('lists for a practice what it has referred, and for its team what came by other ways too', async () => {
    const patient = { ...person, nhsNumber: undefined };
    const now = new Date('2026-11-02T12:00:00Z');
    const { caseId } = await openCase(openCaseInput({ patient, source: 'self' }), world.as(staff.linkWorker, { now }));
    expect((await listCases({}, world.as(staff.lead))).items[0]?.caseId).toBe(caseId);
    expect((await listCases({}, world.as(staff.referrer))).items[0]?.caseId).not.toBe(caseId);
  });

  it('does not name a restricted need to the practice or a colleague', async () => {
    const now = new Date('2026-11-02T13:00:00Z');
    await takenCaseIn(world, { now, needs: ['domestic-abuse'] });
    const needs = async (actor: (typeof staff)[keyof typeof staff]) =>
      (await listCases({}, world.as(actor, { now }))).items[0]?.needs;
    expect(await needs(staff.referrer)).toEqual(['restricted']);
    expect(await needs(staff.colleague)).toEqual(['restricted']);
    expect(await needs(staff.linkWorker)).toEqual(['domestic-abuse']);
  });

  it('refuses a cursor that was made for somebody else', async () => {
    const { next } = await listCases({}, world.as(staff.linkWorker));
    expect((await refusalOf(listCases({ cursor: next }, world.as(staff.lead)))).code).toBe('page.cursor');
  });

  it('costs 2 round trips with membership and 3 read units', async () => {
    const cost = await costOf(world, () => listCases({}, world.as(staff.referrer)));
    expect(cost.trips).toBe(2);
    expect(cost.read).toBeLessThanOrEqual(3);
  });
});
