import type { ConcernView } from '@fingerpost/core/concern';
import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { emptyForm, type FormState } from '../form/state.ts';
import { render } from '../render.tsx';
import { ConcernListPage } from './concern-list-page.tsx';
import { ConcernPage } from './concern-page.tsx';
import { ConcernRaisedPage } from './concern-raised-page.tsx';
import { RaiseConcernPage } from './raise-concern-page.tsx';

const now = '2026-06-04T10:00:00Z';
const inMain = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const places = (html: string, ...words: readonly string[]): number[] => words.map((word) => inMain(html).indexOf(word));

const raise = (form: FormState = emptyForm): string =>
  render(
    <RaiseConcernPage
      frame={frame}
      at="/cases/cas_1"
      about="Otty Pettigrew"
      team="Upper Valley Link Workers"
      idempotencyKey="key-1"
      form={form}
    />,
  );

describe('the page on which somebody is worried', () => {
  it('says what to do in danger before it asks anything', () => {
    const [first = -1, ring = -1, words = -1] = places(
      raise(),
      'If somebody is in danger now',
      'tel:999',
      'name="words"',
    );
    expect(first).toBeGreaterThan(-1);
    expect(first < ring && ring < words).toBe(true);
    for (const { phone } of frame.numbers.crisis) expect(inMain(raise())).toContain(phone);
  });

  it('asks what worries them, whether somebody is in danger and whether the person knows, with nothing chosen for them', () => {
    const html = inMain(raise());
    for (const name of ['words', 'inDanger', 'personKnows']) expect(html).toContain(`name="${name}"`);
    expect(html).not.toContain(' checked');
    expect(html).toContain('action="/cases/cas_1/concerns"');
  });

  it('keeps what was typed when something is missing', () => {
    const html = raise({
      values: { words: 'Bruises.', inDanger: 'yes' },
      errors: [{ field: 'personKnows', message: 'Choose.' }],
    });
    expect(html).toContain('>Bruises.</textarea>');
    expect(html).toMatch(/value="yes"[^>]* checked|checked[^>]*value="yes"/);
  });
});

describe('the page that confirms it', () => {
  const raised = (inDanger: boolean, isRestDay = false): string =>
    render(
      <ConcernRaisedPage
        frame={frame}
        at="/referrals/ref_1"
        reference="ABCD-1234"
        inDanger={inDanger}
        isRestDay={isRestDay}
        team={{ name: 'Upper Valley Link Workers', phone: '01632 960000' }}
      />,
    );

  it('says 999 first where somebody is in danger, then the reference and what happens next', () => {
    const [ring = -1, reference = -1, next = -1] = places(raised(true), 'tel:999', 'ABCD-1234', 'What happens next');
    expect(ring > -1 && ring < reference && reference < next).toBe(true);
    expect(inMain(raised(false))).not.toContain('tel:999');
  });

  it('says by when somebody looks: today, or on the next working day', () => {
    expect(inMain(raised(false))).toContain('today');
    expect(inMain(raised(false, true))).toContain('by the end of the next working day');
  });
});

const view: ConcernView = {
  concernId: 'con_1',
  reference: 'ABCD-1234',
  status: 'open',
  openedAt: '2026-06-04T09:00:00Z',
  dueBy: '2026-06-04T16:00:00Z',
  raised: undefined,
  closure: undefined,
  caseId: 'cas_1',
  referralId: 'ref_1',
  version: 3,
  words: 'Bruises on both arms.',
  inDanger: 'no',
  personKnows: 'not-known',
  name: 'Otty Pettigrew',
  holder: { kind: 'safeguarding-lead', id: 'org_t', name: 'Upper Valley Link Workers' },
  raisedBy: {
    kind: 'staff',
    name: 'Vale Linden',
    role: 'provider',
    organisation: 'Meadow Community',
    phone: '01632 960010',
  },
  actions: [
    {
      what: 'Rang adult social care.',
      withWhom: 'The duty desk',
      on: '2026-06-04',
      by: { memberId: 'mem_1', name: 'Amina Farouk' },
      recordedAt: '2026-06-04T09:30:00Z',
    },
  ],
  seen: [{ name: 'Amina Farouk', at: '2026-06-04T09:10:00Z' }],
};

const shown = (
  changes: Partial<ConcernView> = {},
  form: FormState = emptyForm,
  posted?: 'action' | 'closure',
): string =>
  render(
    <ConcernPage
      frame={frame}
      now={now}
      readerId="mem_1"
      view={{ ...view, ...changes }}
      idempotencyKey="key-1"
      form={form}
      posted={posted}
      confirmation={undefined}
    />,
  );

describe('the page of a concern', () => {
  it('shows the words, who raised it and how to ring them, what was done and with whom, and who has seen it', () => {
    const html = inMain(shown());
    for (const part of [
      'Bruises on both arms.',
      'Vale Linden',
      'tel:01632960010',
      'The duty desk',
      'Who has seen this',
    ])
      expect(html).toContain(part);
    expect(html.slice(html.indexOf('Who has seen this'))).toContain('Amina Farouk');
  });

  it('keeps what was typed in the form that was posted, and names each field once', () => {
    const errors = [{ field: 'outcome', message: 'Choose how it ended.' }];
    const html = shown({}, { values: { note: 'She is with her son.' }, errors }, 'closure');
    expect(html).toContain('>She is with her son.</textarea>');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('href="#outcome"');
    expect(ids).toContain('outcome');
  });

  it('asks nothing more once it is closed', () => {
    const html = inMain(
      shown({ status: 'closed', closure: { outcome: 'adult-social-care', at: now }, dueBy: undefined }),
    );
    expect(html).toContain('adult social care took it over');
    expect(html).not.toContain('<form');
  });

  it('stands in a list with its reference and date, or that it is closed', () => {
    const rows = [
      {
        concernId: 'con_1',
        reference: 'ABCD-1234',
        name: 'Otty Pettigrew',
        openedAt: now,
        dueBy: '2026-06-04T16:00:00Z',
      },
      { concernId: 'con_2', reference: 'EFGH-5678', name: undefined, openedAt: now, dueBy: undefined },
    ];
    const html = inMain(
      render(<ConcernListPage frame={frame} now={now} rows={rows} next={undefined} first={undefined} />),
    );
    expect(html).toContain('href="/concerns/con_1"');
    expect(html).toContain('Closed');
  });
});
