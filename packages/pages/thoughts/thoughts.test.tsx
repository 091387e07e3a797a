import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { ServiceThoughtsPage } from './service-thoughts-page.tsx';

const view = { serviceId: 's', service: 'Meadow Pantry', provider: 'Meadow', gathered: undefined };
const back = { href: '/uptake/thoughts', label: 'Services' };
const gathered = {
  until: '2026-11',
  people: 10,
  questions: [
    { question: 'friend', isKeptBack: false, answers: [{ code: 'maybe', people: '*' }] },
    { question: 'respect', isKeptBack: true, answers: [{ code: 'always', people: '*' }] },
  ],
  words: undefined,
} as const;
const shown = (changes: Partial<Parameters<typeof ServiceThoughtsPage>[0]['view']>): string =>
  render(<ServiceThoughtsPage frame={frame} view={{ ...view, ...changes }} back={back} />);

describe('what people thought of a service', () => {
  it('says why nothing is shown while there are fewer than eight', () => {
    const html = shown({});
    expect(html).toContain('Fewer than eight people');
    expect(html).not.toContain('<table');
  });

  it('is shown by answers, until a month, without the words of people where they are not for the reader', () => {
    const html = shown({ gathered });
    expect(html).toContain('until the end of November 2026');
    expect(html).toContain('Maybe');
    expect(html).toContain('a small number could be worked out');
    expect(html).not.toContain('In their words');
  });

  it('is shown to the service in the words of people, or says that there are none', () => {
    expect(shown({ gathered: { ...gathered, words: ['It was warm.'] } })).toContain('It was warm.');
    expect(shown({ gathered: { ...gathered, words: [] } })).toContain('Nobody wrote anything');
  });
});
