import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { editionOf, type Language } from '../words/languages.ts';
import { OwnDoorPage } from './door-page.tsx';

const doorIn = (language: Language): string => {
  const { words } = editionOf(language);
  const frame = { ...exampleFrame, reader: { language, words, path: '/open/me' } };
  const errors = [{ field: 'code', message: words.say('own.door.wrong') }];
  const form = { ...emptyForm, errors };
  return render(<OwnDoorPage {...{ frame, words, form }} action="/open/me" idempotencyKey="k" ring={undefined} />);
};

describe('a page for the person', () => {
  it('says in which language it is, and offers the others by links', () => {
    const polish = doorIn('pl');
    expect(polish).toMatch(/^<!doctype html><html lang="pl">/);
    expect(polish).toContain('<a href="/open/me?language=easy-read" lang="en-GB" hrefLang="en-GB">Easy Read</a>');
    expect(polish).toContain('<strong aria-current="true">Polski</strong>');
    expect(doorIn('en')).toMatch(/^<!doctype html><html lang="en-GB">/);
  });

  it('says in Polish and in English that no translator has checked the Polish', () => {
    const polish = doorIn('pl');
    expect(polish).toContain('Tych słów nie sprawdził jeszcze wykwalifikowany tłumacz.');
    expect(polish).toContain('<p lang="en-GB">A trained translator has not checked these words yet.');
    expect(doorIn('easy-read')).not.toContain('translator');
  });

  it('is all in that language, what stands around it too', () => {
    const polish = doorIn('pl');
    for (const english of ['Skip to', 'There is a problem', '>Day<', '>Month<', 'Leave this page', 'Contact '])
      expect(polish).not.toContain(english);
    for (const around of ['Przejdź do treści', 'Coś wymaga poprawy', '>Dzień<', 'Opuść tę stronę', 'Kontakt z nami'])
      expect(polish).toContain(around);
  });
});
