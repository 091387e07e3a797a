import { describe, expect, it } from 'vitest';
import { Policy, type Service } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { agreementOf, letterWith, openingPlace } from './referring.ts';
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

describe('agreementOf', () => {
  it('is the person, spoken, today, for a year, where nothing else is said', () => {
    expect(agreementOf(undefined, context)).toEqual({
      by: 'person',
      how: 'spoken',
      when: dayOf(start),
      until: '2027-11-02',
    });
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
  const { memberId: workerId, organisationId: teamId } = staff.linkWorker;
  const place = (mode: 'network' | 'by-hand' | 'signposted', propose = false) =>
    openingPlace(context, { mode, propose, service, policy, of: { workerId, teamId } });

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
