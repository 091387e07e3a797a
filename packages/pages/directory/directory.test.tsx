import { defaultPolicy } from '@fingerpost/core/directory';
import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { versionField } from '../form/form.tsx';
import { render } from '../render.tsx';
import { MemberPage } from './member-pages.tsx';
import { OrganisationFormPage } from './organisation-form-page.tsx';
import { policyGroups } from './policy-words.ts';
import { ServiceFormPage } from './service-form-page.tsx';

const idempotencyKey = 'k';

describe('the policy page', () => {
  it('has a field with a meaning and a unit for every number of a policy', () => {
    const named = policyGroups.flatMap(({ values }) => values);
    const numbers = Object.entries(defaultPolicy).filter(([, value]) => typeof value === 'number');
    expect(named.map(({ name }) => name).toSorted()).toEqual(numbers.map(([name]) => name).toSorted());
    for (const { hint } of named) expect(hint).toMatch(/working days|calendar|attempts|years|forms a day/);
  });
});

describe('the form of an organisation', () => {
  const shown = (kind: 'practice' | 'team' | 'provider' | 'commissioner' | 'network', version?: string): string =>
    render(
      <OrganisationFormPage
        frame={frame}
        idempotencyKey={idempotencyKey}
        kind={kind}
        changes={version === undefined ? undefined : { id: 'org_1', name: 'Meadow', version }}
        teams={[{ value: 'org_t', label: 'Meadow Link Workers' }]}
        workers={[]}
        commissioners={[{ value: 'org_c', label: 'Meadow Care Board' }]}
        form={{ values: {}, errors: [] }}
      />,
    );

  it('asks each kind for what it belongs to', () => {
    expect(shown('practice')).toContain('name="teamId"');
    expect(shown('team')).toContain('name="commissionerId"');
    expect(shown('provider')).not.toMatch(/name="(teamId|commissionerId)"/);
    expect(shown('network', '2')).toContain('name="crisisNumber"');
  });

  it('carries the version that was read, and closes only what is there already', () => {
    expect(shown('provider', '7')).toContain(`name="${versionField}" value="7"`);
    expect(shown('provider', '7')).toContain('value="closed"');
    expect(shown('provider')).not.toContain('value="closed"');
  });
});

describe('a member’s page', () => {
  const shown = (status: 'active' | 'deactivated', roles: readonly ('link-worker' | 'team-lead')[]): string =>
    render(
      <MemberPage
        frame={frame}
        idempotencyKey={idempotencyKey}
        organisation={{ id: 'org_1', name: 'Meadow' }}
        roles={roles}
        member={{ id: 'mem_1', name: 'Wren Hazel', email: 'wren@example.org', role: 'link-worker', status, version: 2 }}
        colleagues={status === 'active' ? [{ value: 'mem_d', label: 'Dale Rowan' }] : undefined}
      />,
    );

  it('deactivates somebody who is active, and says how what they hold is moved', () => {
    const html = shown('active', ['link-worker', 'team-lead']);
    expect(html).toContain('name="status" value="deactivated"');
    expect(html).toContain('action="/organisations/org_1/members/mem_1/move"');
    expect(html).toContain('Dale Rowan');
    expect(html).toContain('waiting-list');
    expect(html).toContain('action="/organisations/org_1/members/mem_1/role"');
  });

  it('lets somebody back in who is out, and offers no role where there is only one', () => {
    expect(shown('deactivated', ['link-worker', 'team-lead'])).toContain('name="status" value="active"');
    expect(shown('active', ['link-worker'])).not.toContain('Save role');
  });
});

describe('the form of a service', () => {
  it('keeps a row free for another closure', () => {
    const html = render(
      <ServiceFormPage
        frame={frame}
        idempotencyKey={idempotencyKey}
        action="/our-services"
        list={{ href: '/our-services', label: 'Our services' }}
        needs={[{ value: 'food', label: 'Food' }]}
        closures={2}
        form={{ values: { 'closures.0.from-day': '24' }, errors: [] }}
      />,
    );
    expect(html).toContain('name="closures.0.from-day" value="24"');
    expect(html).toContain('name="closures.1.to-year"');
    expect(html).not.toContain('name="closures.2.');
    expect(html).toContain('This is not an emergency route.');
  });
});
