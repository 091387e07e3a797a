import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { editionOf, languages } from '../words/languages.ts';
import { OwnCheckInHeardPage } from './check-in-page.tsx';

const heard = (language: (typeof languages)[number], danger: boolean, numbers = frame.numbers): string =>
  render(<OwnCheckInHeardPage frame={{ ...frame, numbers }} words={editionOf(language).words} danger={danger} />);

describe('a person whose words may speak of danger', () => {
  it.each(languages)('is told 999 and the network’s own crisis number, in %s', (language) => {
    const inDanger = /<strong>[^<]*999[^<]*01632 960001[^<]*<\/strong>/;
    expect(heard(language, true)).toMatch(inDanger);
    expect(heard(language, false)).not.toMatch(inDanger);
  });

  it('is told 999 alone where the network has no crisis number', () => {
    const html = heard('en', true, { ...frame.numbers, crisis: [] });
    expect(html).toContain('Call 999.');
    expect(html).not.toContain('Do you need help now?');
  });
});
