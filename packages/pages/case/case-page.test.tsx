import { needWords, restrictedWords } from '@fingerpost/core/directory';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { describe, expect, it } from 'vitest';
import { exampleCase } from '../example-case.ts';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { CasePage } from './case-page.tsx';

const shown = (changes: Partial<TeamCaseView> = {}, mayGive = false): string =>
  render(
    <CasePage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      readerId="mem_1"
      view={{ ...exampleCase, ...changes }}
      needWords={{ ...needWords, restricted: restrictedWords }}
      mayGive={mayGive}
      idempotencyKey="key-1"
      form={emptyForm}
      nextHint="Leave it empty for Thursday 2 July."
      confirmation={undefined}
    />,
  );

describe('the page of a case', () => {
  const html = shown();

  it('says how to reach the person safely before how to reach them at all, and that before the rest', () => {
    const places = ['Do not leave voicemail.', '07700 900123', 'Still to ask', 'Lunch with people'].map((text) =>
      html.indexOf(text),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('offers no step with the person until it is settled who they are, and leads to where it is', () => {
    const unsettled = shown({ unsettled: true, mayBeSameAs: 'cas_2' });
    expect(unsettled).toContain('Settle who this is first');
    expect(unsettled).toMatch(/href="\/cases\/[^"]+\/identity"/);
    for (const step of [/action="[^"]*\/contacts"/, /\/services\?case=/, /\/cases\/[^"]+\/plan"/]) {
      expect(html).toMatch(step);
      expect(unsettled).not.toMatch(step);
    }
  });

  it('calls the person what they like to be called', () => {
    expect(html).toMatch(/<h1[^>]*>.*Otty Pettigrew<\/h1>/);
  });

  it('says who holds it, what comes next and by when', () => {
    expect(html).toContain('Held by you. ');
    expect(html).toContain('Get in touch again: ');
    expect(html).toContain('due in 14 days');
  });

  it('shows what was written as text, and never as markup', () => {
    expect(html).toContain('Lives alone &lt;since&gt; the spring.');
  });

  it('shows goals with their first and last rating, and none that was left out', () => {
    expect(html).toContain('2 on 2 June 2026');
    expect(html).toContain('5 on 4 June 2026');
    expect(html).not.toContain('An old goal');
  });

  it('shows each referral with its holder and date, and each open task with its cause', () => {
    expect(html).toContain('href="/referrals/ref_1"');
    expect(html).toContain('Meadow Community');
    expect(html).toContain('Meadow Pantry: The service has not answered');
  });

  it('asks for a contact in a form that says it is not an emergency route', () => {
    expect(html).toContain('action="/cases/cas_0123456789abcdefghjkmnpqrs/contacts"');
    expect(html).toContain('This is not an emergency route.');
    expect(html).toContain('Leave it empty for Thursday 2 July.');
  });

  it('offers a case that waits to be taken, and nothing else to be recorded', () => {
    const waiting = shown({ status: 'waiting', todo: 'allocate' });
    expect(waiting).toContain('Take this case');
    expect(waiting).not.toContain('/contacts"');
    expect(waiting).not.toContain('Give it to somebody');
    expect(shown({ status: 'waiting', todo: 'allocate' }, true)).toContain('Give it to somebody');
  });

  it('offers nothing to do with a closed case but to read it', () => {
    const closure = { reason: 'goals-met', at: '2026-06-03T09:00:00Z', noted: false } as const;
    const closed = shown({ status: 'closed', todo: 'nothing', holder: undefined, dueBy: undefined, closure });
    expect(closed).toContain('Closed on 3 June 2026: goals met.');
    expect(closed).not.toMatch(/\/closure"|\/pause"|\/contacts"|\/plan"/);
  });

  it('lets a paused case go on', () => {
    const paused = {
      reason: 'hospital',
      since: '2026-06-01',
      until: '2026-07-01',
      dueBy: exampleCase.openedAt,
    } as const;
    const waits = shown({ paused, todo: 'resume' });
    expect(waits).toContain('Paused until 1 July 2026. In hospital.');
    expect(waits).toContain('action="/cases/cas_0123456789abcdefghjkmnpqrs/resumption"');
  });

  it('names no restricted need and no service for it where the reader may not know', () => {
    const [referral] = exampleCase.referrals;
    const hidden = { ...referral!, needs: ['restricted'] as const, serviceName: undefined };
    const html = shown({ needs: ['restricted'], referrals: [hidden], tasks: [] });
    expect(html).toContain('A service we agreed');
    expect(html).not.toContain('Meadow Pantry');
  });
});
