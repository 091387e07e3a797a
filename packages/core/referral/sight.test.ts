import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import { Policy } from '@fingerpost/core/directory';
import { type Referral, ReferralStatus } from './referral.ts';
import { readReferral } from './referral.repository.ts';
import { mustNotContact, sightOf } from './sight.ts';
import { newWorld, provider, provider2, sentReferral, staff } from '@fingerpost/testkit';

const world = await newWorld();
const now = new Date('2026-12-02T09:00:00Z');
const policy = Policy.parse({});
const { referralId, caseId } = await sentReferral(world);
const sent = await readReferral(world.as(staff.provider), referralId);
const link = { kind: 'link', organisationId: provider, referralId, purpose: 'answer' } as const;

const seen = (actor: Actor, changes: Partial<Referral> = {}, mayNameRestricted = false) =>
  sightOf(actor, { ...sent, ...changes }, { policy, now, mayNameRestricted });

const inTime = { finishedAt: '2026-11-02T09:00:00.000Z' };
const tooLate = { finishedAt: '2026-11-01T09:00:00.000Z' };

describe('mustNotContact', () => {
  it.each([
    ['declined', 'full', false, false],
    ['declined', 'full', true, false],
    ['completed', undefined, false, false],
    ['completed', undefined, true, true],
    ['ended', 'could-not-contact', false, false],
    ['ended', 'could-not-contact', true, true],
    ['ended', 'died', false, true],
    ['ended', 'unsafe', false, true],
    ['ended', 'person-declined', false, true],
    ['withdrawn', 'changed-mind', false, true],
    ['in-error', undefined, false, true],
  ] as const)('of a %s referral (%s), died: %s, is %s', (status, reason, hasDied, expected) => {
    expect(mustNotContact({ status, reason }, hasDied)).toBe(expected);
  });
});

describe('sightOf', () => {
  it.each([
    ['sent', 'request'],
    ['waitlisted', 'request'],
    ['accepted', 'person'],
    ['started', 'person'],
    ['completed', 'person'],
    ['declined', 'reference'],
    ['ended', 'reference'],
    ['withdrawn', 'reference'],
    ['in-error', 'reference'],
  ] as const)('gives the provider of a %s referral the %s', (status, sight) => {
    expect(seen(staff.provider, { status, ...inTime })).toBe(sight);
    expect(seen(link, { status, ...inTime })).toBe(sight === 'request' ? sight : undefined);
  });

  it('takes the person away thirty days after completion', () => {
    expect(seen(staff.provider, { status: 'completed', ...inTime })).toBe('person');
    expect(seen(staff.provider, { status: 'completed', ...tooLate })).toBe('reference');
  });

  it('knows every state there is', () => {
    for (const status of ReferralStatus.options) expect(seen(staff.provider, { status })).toBeDefined();
  });

  it.each(ReferralStatus.options)('gives the team everything of a %s referral', (status) => {
    for (const actor of [staff.linkWorker, staff.colleague, staff.lead])
      expect(seen(actor, { status, ...tooLate })).toBe('everything');
  });

  it('gives whoever may not name a restricted need its outline, and the service it is sent to the request', () => {
    const restricted: Partial<Referral> = { needs: ['domestic-abuse'] };
    expect(seen(staff.colleague, restricted)).toBe('outline');
    expect(seen(staff.linkWorker, restricted, true)).toBe('everything');
    expect(seen(staff.provider, restricted)).toBe('request');
  });

  const strangers: readonly { readonly who: string; readonly actor: Actor; readonly changes?: Partial<Referral> }[] = [
    { who: 'another provider', actor: staff.provider2 },
    { who: 'another team', actor: staff.linkWorker2 },
    { who: 'a lead of another team', actor: staff.lead2 },
    { who: 'the practice', actor: staff.referrer },
    { who: 'the commissioner', actor: staff.commissioner },
    { who: 'an administrator', actor: staff.admin },
    { who: 'a link to another referral', actor: { ...link, referralId: `ref_${'0'.repeat(42)}` } },
    { who: 'a link of another provider', actor: { ...link, organisationId: provider2 } },
    { who: 'the person of another case', actor: { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } },
    { who: 'the person, who has a page of their own', actor: { kind: 'patient', caseId } },
    { who: 'the system', actor: { kind: 'system', process: 'workflow' } },
    {
      who: 'the provider before it was sent',
      actor: staff.provider,
      changes: { status: 'proposed', sentAt: undefined },
    },
    {
      who: 'the provider of one that never was sent',
      actor: staff.provider,
      changes: { status: 'withdrawn', sentAt: undefined },
    },
    { who: 'the provider of one by hand', actor: staff.provider, changes: { mode: 'by-hand' } },
    { who: 'the provider of a signpost', actor: staff.provider, changes: { mode: 'signposted' } },
    { who: 'a referrer at the provider', actor: { ...staff.provider, role: 'referrer' } },
    { who: 'a commissioner at the team', actor: { ...staff.lead, role: 'commissioner' } },
  ];

  it.each(strangers)('does not let $who know that it exists', ({ actor, changes }) => {
    expect(seen(actor, changes, true)).toBeUndefined();
  });
});
