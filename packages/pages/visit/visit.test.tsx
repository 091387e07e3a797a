import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { VisitRiskNote } from './visit-risk.tsx';
import { VisitRiskPage } from './visit-risk-page.tsx';
import { VisitSheetPage } from './visit-sheet-page.tsx';

const team = { name: 'Upper Valley Link Workers', phone: '01632 960000' };
const risk = { text: 'Ring first: the dog is loose.', on: '2026-05-01', reviewOn: '2026-09-01', outOfDate: false };
const inMain = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

const sheet = (changes: Partial<Parameters<typeof VisitSheetPage>[0]> = {}): string =>
  inMain(
    render(
      <VisitSheetPage
        frame={frame}
        now="2026-06-04T10:00:00Z"
        at="/referrals/ref_1"
        reference="REFR-0001"
        person={{ name: { given: 'Ottoline', family: 'Pettigrew' }, address: '4 Larch Row', postcode: 'OX16 0RL' }}
        rules={{ avoid: ['visits', 'voicemail'] }}
        notBefore={undefined}
        risk={risk}
        team={team}
        {...changes}
      />,
    ),
  );

describe('what a visitor has to know', () => {
  it('is told with the day from which it is known', () => {
    const html = render(<VisitRiskNote risk={risk} team={team} />);
    expect(html).toContain('Ring first: the dog is loose.');
    expect(html).toContain('1 May 2026');
    expect(html).not.toContain('out of date');
  });

  it('says first that it may be out of date, and whom to ring, once its review date has passed', () => {
    const html = render(<VisitRiskNote risk={{ ...risk, outOfDate: true }} team={team} />);
    expect(html.indexOf('This may be out of date')).toBeGreaterThan(-1);
    expect(html.indexOf('This may be out of date')).toBeLessThan(html.indexOf('Ring first'));
    expect(html).toContain('tel:01632960000');
  });

  it('is nothing where nothing is known', () => {
    expect(render(<VisitRiskNote risk={undefined} team={team} />)).not.toContain('visit');
  });

  it('is asked for with its source and its review date, and can be taken away where there is one', () => {
    const page = (version: number) =>
      inMain(
        render(
          <VisitRiskPage
            frame={frame}
            caseId="cas_1"
            person="Otty"
            version={version}
            idempotencyKey="k"
            form={emptyForm}
          />,
        ),
      );
    for (const name of ['text', 'on-day', 'source', 'reviewOn-day']) expect(page(0)).toContain(`name="${name}"`);
    expect(page(0)).not.toContain('Take it away');
    expect(page(2)).toContain('action="/cases/cas_1/visit-risk/lifting"');
  });
});

describe('the visit sheet', () => {
  it('has the instruction first, then who and where, how to contact them safely, numbers and room for notes', () => {
    const parts = [
      'Ring first',
      'Ottoline Pettigrew',
      '4 Larch Row',
      'Do not visit them at home.',
      'tel:999',
      'fp-notes',
    ];
    const found = parts.map((part) => sheet().indexOf(part));
    expect(found.every((place) => place > -1)).toBe(true);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    for (const { phone } of [...frame.numbers.crisis, ...frame.numbers.safeguarding]) expect(sheet()).toContain(phone);
  });

  it('leaves out what was not shared, and says so of name and address', () => {
    const html = sheet({ person: {} });
    expect(html.match(/Not shared/g)).toHaveLength(2);
    expect(html).not.toContain('Larch');
  });

  it('says where nobody has asked how to contact them safely, and from when they may be visited', () => {
    expect(sheet({ rules: undefined })).toContain('ring Upper Valley Link Workers before you contact them');
    expect(sheet({ notBefore: '2026-06-20' })).toContain('20 June 2026');
  });

  it('never reads as if a place were known to be safe', () => {
    expect(sheet({ risk: undefined })).toContain('Look out all the same.');
  });
});
