import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { editionOf } from '../words/languages.ts';
import { AgencyPage } from './agency-page.tsx';
import { AskPage, type AskPageProps } from './ask-page.tsx';
import { FormSentPage } from './form-sent-page.tsx';

const team = { name: 'Upper Valley Link Workers', phone: '0113 496 0110' };
const props: AskPageProps = {
  frame: exampleFrame,
  words: editionOf('en').words,
  team,
  action: '/open/ask/upper-valley',
  idempotencyKey: 'key-1',
  guard: { trap: 'website', hidden: { opened: 'sealed' } },
  form: emptyForm,
  needs: [{ value: 'food', label: 'Food' }],
  practices: [{ value: 'org_p', label: 'Larkfield Surgery' }],
  adultAge: 18,
  childrenContact: 'Ring the youth line on 0800 333 0000.',
};
const ask = render(<AskPage {...props} />);
const agency = render(<AgencyPage {...props} days={{ routine: 5, soon: 2 }} />);

describe('the public forms', () => {
  it.each([
    ['for people', ask],
    ['for agencies', agency],
  ])('%s ask first how the person must not be contacted, and say whom to ring in an emergency', (_form, html) => {
    const places = ['call', '999', 'patient.safeContact.avoid', 'patient.name.given'].map((text) => html.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.slice(1)).toEqual(places.slice(1).toSorted((one, other) => one - other));
    expect(html).toContain('Ring the youth line on 0800 333 0000.');
    expect(html).toContain('Leave this page now');
    expect(html).toContain('tel:01134960110');
    expect(html).not.toContain('<script');
  });

  it('hide a box from people, and from those who hear pages', () => {
    const hidden = /<div class="nhsuk-u-visually-hidden" aria-hidden="true">.*?<\/div>/s.exec(ask)?.[0] ?? '';
    expect(hidden).toContain('name="website"');
    expect(hidden).toContain('tabindex="-1"');
  });

  it('keep what was typed and say what to mend', () => {
    const errors = [{ field: 'reason', message: 'Tell us what would help.' }];
    const html = render(<AskPage {...props} form={{ values: { 'patient.name.given': 'Marigold' }, errors }} />);
    expect(html).toContain('value="Marigold"');
    expect(html).toContain('<a href="#reason">Tell us what would help.</a>');
  });

  it('thank everybody with the same words, and tell an agency that it hears nothing later', () => {
    const thanks = render(<FormSentPage frame={exampleFrame} team={team} by="person" reference="ABCD-EFGH" days={5} />);
    expect(thanks).toContain('ABCD-EFGH');
    expect(thanks).toContain('within 5 working days');
    const toAgency = render(
      <FormSentPage frame={exampleFrame} team={team} by="agency" reference={undefined} days={1} />,
    );
    expect(toAgency).toContain('We do not send you news');
    expect(toAgency).not.toContain('Reference');
  });
});
