import type { ChoiceView } from '@fingerpost/core/choice';
import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { editionOf } from '../words/languages.ts';
import { OwnDecidedPage } from './decided-page.tsx';
import { OwnOptionsPage } from './options-page.tsx';

const { words } = editionOf('en');

const option = (name: string, more: object = {}) => ({
  referralId: `ref_${name}`,
  status: 'proposed' as const,
  name,
  why: `${name} is near you.`,
  share: ['name' as const],
  chosen: false,
  answersWithin: 3,
  ...more,
});

const offer: ChoiceView = {
  own: '0123456789abcdef',
  need: 'food',
  offeredAt: '2026-11-02T09:00:00.000Z',
  answerBy: '2026-11-16',
  waits: true,
  version: 1,
  options: [
    option('Lunch club', { service: { when: 'Fridays', address: '1 Mill Lane', free: true } }),
    option('Pantry'),
  ],
  said: {},
};

const shown = (choices: readonly ChoiceView[], mayDecide = true, said = words): string =>
  render(
    <OwnOptionsPage
      frame={exampleFrame}
      words={said}
      choices={choices}
      lastDay="2027-11-02"
      mayDecide={mayDecide}
      form={emptyForm}
      idempotencyKey="key-1"
    />,
  );

describe('the page on which a person chooses', () => {
  it('says of each why, when, where, cost and wait, and where the listing is silent that we can ask', () => {
    const html = shown([offer]);
    for (const text of ['Lunch club is near you.', 'Fridays', '1 Mill Lane', 'It is free', 'up to 3 working days'])
      expect(html).toContain(text);
    expect(html.split('We do not know. We can ask.').length).toBe(4);
    expect(html).toContain('If you choose this, we tell them: your name.');
  });

  it('says what people waited where it is known, and else that it is not', () => {
    const waits = (waitedWeeks: number | undefined, language: 'en' | 'easy-read' | 'pl' = 'en') => {
      const choices = [{ ...offer, options: [option('Pantry', { waitedWeeks })] }];
      const edition = editionOf(language);
      return shown(choices, true, edition.words);
    };
    expect(waits(undefined)).toContain('We do not know yet how long people wait.');
    expect(waits(0)).toContain('People waited less than a week.');
    expect(waits(1)).toContain('People waited about one week.');
    expect(waits(6)).toContain('People waited about 6 weeks.');
    expect(waits(6, 'easy-read')).toContain('People waited about 6 weeks.');
    expect(waits(6, 'pl')).toContain('Czekano około 6 tygodni.');
    expect(waits(undefined, 'pl')).toContain('Jeszcze nie wiemy');
  });

  it('takes one or more, none, something else and more time as answers', () => {
    for (const answer of ['chosen', 'none-of-these', 'something-else', 'more-time'])
      expect(shown([offer])).toContain(`value="${answer}"`);
    expect(shown([offer], false)).not.toContain('name="answer"');
  });

  it('names nothing where somebody may look over their shoulder, and nothing where nothing waits', () => {
    expect(shown([{ ...offer, options: [] }])).toContain('We do not name them here');
    expect(shown([{ ...offer, waits: false }])).toContain('There is nothing to choose now.');
  });
});

describe('the page of what was decided together', () => {
  it('says what was chosen, in whose words, who decided, and whom they told how', () => {
    const told = { by: 'person', how: 'phone', on: '2026-11-03' } as const;
    const answered = {
      answer: 'chosen',
      chosen: ['ref_Pantry'],
      by: 'person',
      at: '2026-11-03T10:00:00.000Z',
      told,
    } as const;
    const choice: ChoiceView = {
      ...offer,
      waits: false,
      answered: { ...answered, chosen: [...answered.chosen] },
      toldTo: 'Priya Nair',
      options: [option('Pantry', { chosen: true })],
      said: { words: 'My friend goes there.' },
    };
    const step = {
      eventId: 'evt_1',
      step: 'CallAsked',
      at: answered.at,
      told: { ...told, worker: 'Priya Nair' },
    } as const;
    const html = render(<OwnDecidedPage frame={exampleFrame} words={words} choices={[choice]} steps={[step]} />);
    for (const text of [
      'This was chosen: Pantry.',
      'My friend goes there.',
      'You decided on 3 November 2026.',
      'You told Priya Nair by phone on 3 November 2026.',
      'You asked us to ring you.',
    ])
      expect(html).toContain(text);
  });
});
