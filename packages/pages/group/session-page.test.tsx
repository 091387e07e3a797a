import type { RegisterRow, SessionView } from '@fingerpost/core/session';
import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { SessionPage } from './session-page.tsx';
import { SheetPage } from './sheet-page.tsx';

const person = (own: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  referralId: `ref_${own}`,
  reference: 'K7XP-2M9A',
  name: 'Ottoline Pettigrew',
  accessNeeds: ['hearing loop'],
  from: '2026-11-03',
  status: 'started',
  fixed: false,
  ...more,
});

const session: SessionView = {
  sessionId: 'ses_1',
  groupId: 'grp_1',
  serviceId: 'svc',
  name: 'Tuesday walking group',
  place: 'The bandstand',
  startsAt: '10:30',
  on: '2026-11-03',
  people: [person('a'), person('b', { name: undefined, mark: 'attended' })],
  version: 1,
};

const register = (changes: Partial<SessionView> = {}, today = '2026-11-03'): string =>
  render(<SessionPage frame={frame} idempotencyKey="k" session={{ ...session, ...changes }} today={today} />);

const checked = (html: string): readonly string[] =>
  [...html.matchAll(/<input [^>]*checked=""[^>]*>/g)].map(([input]) => /value="([\w-]*)"/.exec(input)?.[1] ?? '');

describe('the register', () => {
  it('asks of each person by name, or by reference, and shows what was marked; the rest is left blank', () => {
    const html = register();
    expect(html).toContain('name="marks.ref_a"');
    expect(html).toContain('Ottoline Pettigrew');
    expect(html).toContain('Reference K7XP-2M9A');
    expect(html).toContain('hearing loop');
    expect(checked(html)).toEqual(['', 'attended']);
  });

  it('opens on the day', () => {
    const html = register({}, '2026-11-02');
    expect(html).not.toContain('marks.ref_a');
    expect(html).toContain('The register opens on the day');
    expect(html).toContain('/sessions/ses_1/cancellation');
  });

  it('shows what can no longer be changed as words', () => {
    const html = register({ people: [person('a', { mark: 'did-not-attend', fixed: true })] });
    expect(html).not.toContain('marks.ref_a');
    expect(html).toContain('they did not come');
  });

  it('lists whom to tell, and marks nobody, once the meeting is cancelled', () => {
    const html = register({ cancelled: 'weather' });
    expect(html).toContain('Who has to be told');
    expect(html).toContain('href="/referrals/ref_a"');
    expect(html).not.toContain('marks.');
  });

  it('says who is not expected yet', () => {
    expect(register({ people: [person('a', { notBefore: '2026-11-20' })] })).toContain(
      'Not expected before Friday 20 November',
    );
  });
});

describe('the sheet', () => {
  it('shows a first name with an initial, what they need, where and when, and boxes', () => {
    const html = render(<SheetPage frame={frame} session={session} />);
    for (const part of ['Ottoline P.', 'hearing loop', 'Tuesday 3 November 2026', 'The bandstand', 'fp-box'])
      expect(html).toContain(part);
    expect(html).not.toContain('Pettigrew');
    expect(html).not.toContain('ref_a');
  });
});
