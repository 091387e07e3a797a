import { beforeAll, describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { allocateCase, settleIdentity } from '@fingerpost/core/case';
import {
  commissioner,
  commissioner2,
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  person,
  referralIn,
  sentReferralIn,
  services,
  staff,
  stream,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { Fact } from './fact.ts';
import { recordFact } from './record-fact.ts';

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

const eventsOf = async (...subjects: readonly string[]): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => subjects.includes(event.subject));

const bodies = async (prefix = 'facts/'): Promise<Readonly<Record<string, string>>> => {
  const keys = await world.objects.list(prefix);
  return Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, (await world.objects.get(key))?.body ?? ''] as const)),
  );
};

/** What was kept of some events, by the events' types. */
const kept = async (events: readonly EventEnvelope[]): Promise<readonly (readonly [string, string])[]> => {
  for (const event of events) await recordFact(event, world.as(stream));
  const all = Object.entries(await bodies());
  return events.flatMap(({ eventId, type }) =>
    all.filter(([key]) => key.endsWith(`/${eventId}.json`)).map(([, body]) => [type, body] as const),
  );
};

describe('recordFact', () => {
  itRefusesOtherActors(recordFact, ['system']);

  it('keeps one object under the commissioner and the month of opening', async () => {
    const [event] = await eventsOf(await openedCaseIn(world));
    expect(await recordFact(event, world.as(stream))).toEqual({ isNew: true });
    expect(await world.objects.list('facts/')).toEqual([`facts/${commissioner}/2026-11/${event?.eventId ?? ''}.json`]);
  });

  it('changes nothing when the whole stream comes again, in another order', async () => {
    const { caseId, referralId } = await referralIn.completed(world);
    const events = await eventsOf(caseId, referralId);
    await kept(events);
    const before = await bodies();
    for (const event of events.toReversed())
      expect(await recordFact(event, world.as(stream))).toEqual({ isNew: false });
    expect(await bodies()).toEqual(before);
  });

  it('holds no id of the case, no person and no free text', async () => {
    const { caseId, referralId } = await referralIn.started(world);
    const facts = await kept(await eventsOf(caseId, referralId));
    expect(facts.map(([type]) => type)).toEqual(
      expect.arrayContaining(['CaseOpened', 'ReferralSent', 'ReferralAccepted', 'AttendanceRecorded']),
    );
    const text = facts.map(([, body]) => body).join('\n');
    const secrets = [caseId.slice(4), referralId.slice(30), 'Pettigrew', '1951', 'skipping', '07700', 'OX16'];
    for (const secret of [...secrets, staff.linkWorker.memberId, services.food]) expect(text).not.toContain(secret);
    expect(text).toContain('65 to 79');
  });

  it('says whose a case is, by a digest that is the same for both once they are joined', async () => {
    const patient = { ...person, dateOfBirth: '1921-02-03', nhsNumber: undefined };
    const one = await openedCaseIn(world, { patient });
    const other = await openedCaseIn(world, { patient });
    const whose = async (caseId: string) =>
      (await kept(await eventsOf(caseId))).map(([, body]) => Fact.parse(JSON.parse(body)).person).at(-1);
    expect(await whose(one)).not.toBe(await whose(other));
    await settleIdentity({ caseId: other, otherCaseId: one, decision: 'same-person' }, world.as(staff.linkWorker));
    expect(await whose(other)).toMatch(/^v1\.[a-z0-9]{26}$/);
    expect(await whose(one)).toBe(await whose(other));
  });

  it('leaves out what the reports do not count, such as who has the case', async () => {
    const caseId = await openedCaseIn(world);
    await allocateCase({ caseId }, world.as(staff.linkWorker));
    const events = await eventsOf(caseId);
    expect(events.map(({ type }) => type).toSorted()).toEqual(['CaseAllocated', 'CaseOpened']);
    expect((await kept(events)).map(([type]) => type)).toEqual(['CaseOpened']);
  });

  it('names no restricted need, nor the kind of service that meets it', async () => {
    const caseId = await takenCaseIn(world, { needs: ['legal-immigration', 'food'] });
    const id = await sentReferralIn(world, caseId, { serviceId: services.advice, need: 'legal-immigration' });
    const facts = await kept(await eventsOf(caseId, id));
    const sent = facts.find(([type]) => type === 'ReferralSent')?.[1] ?? '';
    expect(JSON.parse(sent)).toMatchObject({ data: { need: 'restricted', mode: 'network' } });
    const text = facts.map(([, body]) => body).join('\n');
    for (const secret of ['legal', 'advice', services.advice]) expect(text).not.toContain(secret);
  });

  it.each([
    ['2026-03-31T22:59:00.000Z', '2026-03'],
    ['2026-03-31T23:00:00.000Z', '2026-04'],
    ['2026-10-31T23:59:00.000Z', '2026-10'],
    ['2026-11-01T00:00:00.000Z', '2026-11'],
  ])('counts a case that opened at %s in the month that it was in London, %s', async (openedAt, month) => {
    const [opened] = await eventsOf(await openedCaseIn(world));
    const eventId = `evt_${openedAt.replaceAll(/\D/g, '').padStart(26, '0')}`;
    const event = { ...opened, eventId, scope: { ...opened?.scope, openedAt } };
    expect(await recordFact(event, world.as(stream))).toEqual({ isNew: true });
    expect(Object.keys(await bodies(`facts/${commissioner}/${month}/`)).some((key) => key.includes(eventId))).toBe(
      true,
    );
  });

  it('keeps nothing of a case that no commissioner pays for, nor of an event of no case', async () => {
    const [opened] = await eventsOf(await openedCaseIn(world));
    const before = Object.keys(await bodies());
    for (const scope of [undefined, { ...opened?.scope, commissionerId: undefined }])
      expect(await recordFact({ ...opened, scope }, world.as(stream))).toEqual({ isNew: false });
    expect(Object.keys(await bodies())).toEqual(before);
    expect(before.filter((key) => key.includes(commissioner2))).toEqual([]);
  });
});
