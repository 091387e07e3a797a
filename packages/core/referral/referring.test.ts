import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Policy, type Service } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { addDays, dayOf } from '@fingerpost/core/work';
import { agreementOf, answerBy, letterWith, openingPlace, pastClosures } from './referring.ts';
import { newWorld, person, provider, refusalOf, services, staff, start } from '@fingerpost/testkit';

const policy = Policy.parse({});
const service: Service = {
  serviceId: services.food,
  organisationId: provider,
  name: 'Meadow Pantry',
  status: 'active',
  kind: 'food',
  needs: ['food'],
};
const context = (await newWorld()).as(staff.linkWorker);
const codeOf = (work: () => unknown) => refusalOf(Promise.resolve().then(work)).then(({ code }) => code);

describe('answerBy', () => {
  it.each([
    ['two working days by the policy', {}, '2026-11-04T17:00:00.000Z'],
    ['longer where the service states longer', { answerWithin: 10 }, '2026-11-16T17:00:00.000Z'],
    ['never sooner than the policy', { answerWithin: 1 }, '2026-11-04T17:00:00.000Z'],
    ['past a closure', { closures: [{ from: '2026-11-03', to: '2026-11-06' }] }, '2026-11-09T17:00:00.000Z'],
    [
      'unmoved by a closure that is over',
      { closures: [{ from: '2026-11-02', to: '2026-11-03' }] },
      '2026-11-04T17:00:00.000Z',
    ],
  ])('gives %s', (_, stated, dueBy) => {
    expect(answerBy(start, { ...service, ...stated }, policy)).toBe(dueBy);
  });
});

describe('pastClosures', () => {
  it('goes past closures that follow each other, in whatever order they are listed', () => {
    const closures = [
      { from: '2026-11-09', to: '2026-11-10' },
      { from: '2026-11-04', to: '2026-11-06' },
    ];
    expect(pastClosures('2026-11-05', { closures })).toBe('2026-11-11');
  });

  it('never gives a day on which the service is closed, nor an earlier one', () => {
    const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-11-02', days));
    const closure = fc.tuple(day, fc.nat(14)).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(day, fc.array(closure, { maxLength: 6 }), (from, closures) => {
        const open = pastClosures(from, { closures });
        expect(open >= from).toBe(true);
        expect(closures.filter((closed) => closed.from <= open && open <= closed.to)).toEqual([]);
      }),
    );
  });
});

describe('agreementOf', () => {
  it('is the person, spoken, today, where nothing else is said', () => {
    expect(agreementOf(undefined, context)).toEqual({ by: 'person', how: 'spoken', when: dayOf(start) });
  });

  it('takes a best-interests decision with its decider and reason only', async () => {
    const decision = { by: 'best-interests', how: 'spoken', when: '2026-11-01', decider: 'Dr Vale' } as const;
    expect(await codeOf(() => agreementOf(decision, context))).toBe('consent.missing');
    expect(agreementOf({ ...decision, reason: 'Cannot decide at present.' }, context).decider).toBe('Dr Vale');
  });

  it('refuses an agreement that is yet to come', async () => {
    const later = { by: 'person', how: 'spoken', when: '2026-11-03' } as const;
    expect(await codeOf(() => agreementOf(later, context))).toBe('consent.missing');
  });
});

describe('letterWith', () => {
  const details: Person = { ...person, personId: `per_${'0'.repeat(26)}`, version: 1 };
  const input = { caseId: '', serviceId: '', need: 'food', message: 'Skips meals.', share: ['name'] } as const;
  const agreement = { by: 'person', how: 'spoken', when: '2026-11-02' } as const;
  const letter = letterWith(
    { ...input, share: ['name'] },
    agreement,
    { ...details, communicationNeeds: ['large print'], interpreter: true, language: 'Polish' },
    start,
  );

  it('carries an area, an age band and access needs, with the wording that was agreed to', () => {
    expect(letter).toMatchObject({
      area: 'OX16',
      ageBand: '65 to 79',
      accessNeeds: ['large print', 'interpreter: Polish'],
      agreement: { ...agreement, wording: 'share-with-service/1' },
    });
  });

  it('carries nothing that says who it is', () => {
    const { name, phone, postcode, address, dateOfBirth } = person;
    for (const detail of [name.given, name.family, phone, postcode, address, dateOfBirth])
      expect(JSON.stringify(letter)).not.toContain(detail);
  });
});

describe('openingPlace', () => {
  const workerId = staff.linkWorker.memberId;
  const place = (mode: 'network' | 'by-hand' | 'signposted', propose = false) =>
    openingPlace(context, { mode, propose, service, policy, workerId });

  it.each([
    ['through the network', place('network'), 'sent', `organisation:${provider}`, 'answer', '2026-11-04'],
    ['by hand', place('by-hand'), 'sent', `member:${workerId}`, 'ask-the-service', '2026-11-04'],
    ['signposted', place('signposted'), 'sent', `member:${workerId}`, 'ask-how-signpost-went', '2026-11-30'],
    ['proposed', place('network', true), 'proposed', `member:${workerId}`, 'ask-the-person', '2026-11-09'],
  ])('%s, somebody holds it by a date', (_, opened, status, holder, todo, day) => {
    expect(opened).toMatchObject({ status, todo, dueBy: `${day}T17:00:00.000Z` });
    expect(`${opened.holder?.kind ?? ''}:${opened.holder?.id ?? ''}`).toBe(holder);
    expect(opened.sentAt).toBe(status === 'proposed' ? undefined : start.toISOString());
  });
});
