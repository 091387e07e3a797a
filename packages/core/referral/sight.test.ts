import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import { Policy } from '@fingerpost/core/directory';
import { type Referral, ReferralStatus } from './referral.ts';
import { readReferral } from './referral.repository.ts';
import { sightOf } from './sight.ts';
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
    expect(seen(link, { status, ...inTime })).toBe(sight);
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

  const strangers: readonly (readonly [string, Actor, Partial<Referral>?])[] = [
    ['another provider', staff.provider2],
    ['another team', staff.linkWorker2],
    ['a lead of another team', staff.lead2],
    ['the practice', staff.referrer],
    ['the commissioner', staff.commissioner],
    ['an administrator', staff.admin],
    ['a link to another referral', { ...link, referralId: `ref_${'0'.repeat(42)}` }],
    ['a link of another provider', { ...link, organisationId: provider2 }],
    ['the person of another case', { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` }],
    ['the person, who has a page of their own', { kind: 'patient', caseId }],
    ['the system', { kind: 'system', process: 'workflow' }],
    ['the provider before it was sent', staff.provider, { status: 'proposed', sentAt: undefined }],
    ['the provider of one that never was sent', staff.provider, { status: 'withdrawn', sentAt: undefined }],
    ['the provider of one by hand', staff.provider, { mode: 'by-hand' }],
    ['the provider of a signpost', staff.provider, { mode: 'signposted' }],
    ['a referrer at the provider', { ...staff.provider, role: 'referrer' }],
    ['a commissioner at the team', { ...staff.lead, role: 'commissioner' }],
  ];

  it.each(strangers)('does not let %s know that it exists', (_, actor, changes) => {
    expect(seen(actor, changes, true)).toBeUndefined();
  });
});
