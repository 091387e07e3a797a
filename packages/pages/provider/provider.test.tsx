import type { PersonView, ReferenceView, RequestView } from '@fingerpost/core/referral';
import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { AcceptedPage } from './accepted-page.tsx';
import { CompletedPage, OverPage } from './finished-pages.tsx';
import { ProviderInboxPage } from './lists.tsx';
import { OfferedPage } from './offered-page.tsx';

const now = '2026-11-02T09:00:00Z';
const idempotencyKey = 'k';

const request: RequestView = {
  sees: 'request',
  referralId: 'ref_1',
  reference: 'K7XP-2M9A',
  status: 'sent',
  version: 3,
  todo: 'answer',
  dueBy: '2026-11-04T17:00:00Z',
  serviceId: 'svc',
  serviceName: 'Meadow Pantry',
  need: 'food',
  area: 'OX16',
  ageBand: '65 to 79',
  accessNeeds: ['Large print'],
  request: 'A weekly parcel.\nNo cooker.',
  sentAt: '2026-11-02T08:00:00Z',
  exchange: [],
  team: { organisationId: 'org_t', name: 'Meadow Link Workers', phone: '01632 960100' },
};

const person: PersonView = {
  ...request,
  sees: 'person',
  status: 'accepted',
  message: 'Likes dominoes.',
  person: { name: { given: 'Ottoline', family: 'Pettigrew' }, phone: '07700 900123' },
  contact: { safeContact: { avoid: ['voicemail'], mustNotKnow: 'Her husband' } },
  newMessages: 3,
};

const primary = (html: string): number => [...html.matchAll(/class="nhsuk-button(?: fp-no-print)?"/g)].length;

const accepted = (view: PersonView, form?: Parameters<typeof AcceptedPage>[0]['form']): string =>
  render(
    <AcceptedPage
      frame={frame}
      idempotencyKey={idempotencyKey}
      now={now}
      today="2026-11-02"
      yesterday="2026-11-01"
      view={view}
      need="Food"
      form={form}
    />,
  );

describe('a referral before it is accepted', () => {
  const offered = (view: RequestView): string =>
    render(
      <OfferedPage frame={frame} idempotencyKey={idempotencyKey} now={now} view={view} need="Food" attendWithin={10} />,
    );

  it('says what is needed, takes a yes as its one primary action, and leads to the three other answers', () => {
    const html = offered(request);
    for (const part of ['OX16', '65 to 79', 'Large print', 'No cooker.']) expect(html).toContain(part);
    expect(primary(html)).toBe(1);
    expect(html).toContain('action="/referrals/ref_1/acceptance"');
    for (const step of ['question', 'waitlisting', 'decline'])
      expect(html).toContain(`href="/referrals/ref_1/${step}"`);
  });

  it('does not press while the link worker has a question to answer', () => {
    const html = offered({ ...request, todo: 'answer-question', dueBy: '2026-11-01T17:00:00Z' });
    expect(html).toContain('your own time stands still');
    expect(html).not.toContain('overdue');
  });
});

describe('a referral that was accepted', () => {
  it('says how not to contact the person before it gives any way to', () => {
    const html = accepted(person);
    expect(html.indexOf('Do not leave voicemail.')).toBeGreaterThan(0);
    expect(html.indexOf('Her husband')).toBeLessThan(html.indexOf('tel:07700900123'));
  });

  it('says to ask first when nobody knows how to contact the person safely, and not before a pause is over', () => {
    const html = accepted({ ...person, contact: { safeContact: 'not-asked', notBefore: '2026-12-01' } });
    expect(html).toMatch(/Before you contact them:.*tel:01632960100/);
    expect(html).toContain('Tuesday 1 December 2026');
  });

  it('records today’s attendance unless another day is chosen', () => {
    const inputs = [...accepted(person).matchAll(/<input [^>]*checked=""[^>]*>/g)];
    const checked = inputs.map(([input]) => /value="(\w+)"/.exec(input)?.[1]);
    expect(checked).toEqual(['today']);
    expect(primary(accepted(person))).toBe(1);
  });

  it('keeps the words of a step that came too late', () => {
    const late = { values: { note: 'We are <full>.' }, errors: [{ field: '', message: 'Too late.' }] };
    expect(accepted(person, late)).toContain('We are &lt;full&gt;.');
  });
});

describe('a referral that is over', () => {
  const reference: ReferenceView = {
    sees: 'reference',
    referralId: 'ref_1',
    reference: 'K7XP-2M9A',
    status: 'withdrawn',
    version: 4,
    doNotContact: true,
    cancelOn: '2026-11-10',
  };
  const team = { name: 'the link worker', phone: '01632 960100' };
  const over = (undoUntil?: string): string =>
    render(
      <OverPage frame={frame} idempotencyKey={idempotencyKey} view={reference} team={team} undoUntil={undoUntil} />,
    );

  it('says not to contact the person, which day to cancel and whom to ring', () => {
    const html = over();
    expect(html).toContain('Do not contact this person');
    expect(html).toContain('Tuesday 10 November 2026');
    expect(html).toContain('tel:01632960100');
    expect(html).not.toContain('Take it back');
  });

  it('says of what the service declined or finished only that the details are gone', () => {
    const view = { ...reference, status: 'declined', doNotContact: false } as const;
    const html = render(
      <OverPage
        frame={frame}
        idempotencyKey={idempotencyKey}
        view={view}
        team={team}
        undoUntil="2026-11-03T17:00:00Z"
      />,
    );
    expect(html).toContain('details are no longer shown');
    expect(html).toContain('Take it back');
    expect(html).not.toMatch(/Do not contact|Cancel what/);
  });

  it('can be taken back while there is time', () => {
    expect(over('2026-11-03T17:00:00Z')).toMatch(/until .*5pm.*action="\/referrals\/ref_1\/undoing"/);
  });

  it('still shows the person once completed, and says until when', () => {
    const view: PersonView = { ...person, status: 'completed', outcome: 'partly', finishedAt: now };
    const html = render(
      <CompletedPage frame={frame} idempotencyKey={idempotencyKey} view={view} need="Food" visibleUntil="2026-12-02" />,
    );
    expect(html).toContain('Ottoline Pettigrew');
    expect(html).toContain('Wednesday 2 December 2026');
    expect(html).toContain('Partly achieved');
  });
});

describe('the inbox', () => {
  it('names a row by the person once they may be known, and by the need before', () => {
    const row = { id: 'ref_1', reference: 'K7XP-2M9A', need: 'Food', isSoon: true, sentAt: now, dueBy: now };
    const html = render(
      <ProviderInboxPage
        frame={frame}
        now={now}
        rows={[
          { ...row, status: 'sent', todo: 'answer' },
          { ...row, id: 'ref_2', status: 'accepted', todo: 'record-attendance', name: 'Ottoline Pettigrew' },
        ]}
        next={undefined}
        first={undefined}
      />,
    );
    expect(html).toMatch(/href="\/referrals\/ref_1">Food /);
    expect(html).toMatch(/href="\/referrals\/ref_2">Ottoline Pettigrew /);
    expect(html).toContain('Answer the referral');
  });
});
