import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { howToReachWords } from '../own/how-to-reach-words.ts';
import { render } from '../render.tsx';
import { editionOf, languages } from '../words/languages.ts';
import { HowToReachFields } from './how-to-reach-fields.tsx';
import type { HowToReachWords } from './how-to-reach-words.ts';
import { communicationNeeds } from './person-words.ts';

const inForm = (fields: ReactElement, state: FormState = emptyForm): string =>
  render(
    <Form action="/x" idempotencyKey="k" state={state}>
      {fields}
    </Form>,
  );
const asked = (words?: HowToReachWords, state?: FormState): string =>
  inForm(words === undefined ? <HowToReachFields prefix="" /> : <HowToReachFields prefix="" words={words} />, state);
const named = (html: string): readonly string[] =>
  [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name))].toSorted();

const ofPerson = (language: (typeof languages)[number]) => howToReachWords(editionOf(language).words);

describe('the questions of how a person may be reached', () => {
  it.each(languages)('are the same to the person, in %s, as to a colleague', (language) => {
    const html = asked(ofPerson(language));
    expect(named(html)).toEqual(named(asked()));
    expect(html).not.toContain('(optional)');
    expect(ofPerson(language).others.map(({ value }) => value)).toEqual(communicationNeeds);
  });

  it('ask for every way, hour and form that a notice follows', () => {
    for (const name of ['avoid', 'sharedPhone', 'neutralSender', 'safeHours.0.days', 'safeHours.1.to', 'mustNotKnow'])
      expect(named(asked())).toContain(`safeContact.${name}`);
    for (const name of ['preferredContact', 'language', 'interpreter', 'codedNeeds', 'communicationNeeds'])
      expect(named(asked())).toContain(name);
  });

  it('stand folded until something is typed in them', () => {
    expect(asked()).not.toMatch(/<details[^>]*open=""/);
    const typed = asked(undefined, { values: { 'safeContact.safeHours.0.days': ['mon'] }, errors: [] });
    expect(typed.match(/<details[^>]*open=""/g)).toHaveLength(1);
    expect(typed).toMatch(/value="mon"[^>]*checked=""|checked=""[^>]*value="mon"/);
  });

  it('keep a need that is not asked of everybody, in the words it is known by', () => {
    const values = { codedNeeds: ['936721000000107 Contact by letter', '441092009 Reads lips'] };
    const html = asked(ofPerson('pl'), { values, errors: [] });
    expect(html).toContain('value="441092009 Reads lips"');
    expect(html).toMatch(/value="936721000000107 Contact by letter"[\s\S]*?>List</);
  });
});
