import { describe, expect, it } from 'vitest';
import { smsParts } from '../../scripts/sms-parts.ts';
import { templateId } from './template-id.ts';
import { approvedLanguages } from './template-ids.ts';
import { catalogues } from './templates.ts';

const all = Object.values(catalogues).flatMap(({ templates }) =>
  templates.map((template) => [template.name, template] as const),
);
const english = catalogues['']?.templates ?? [];
const forPerson = [
  ...['news', 'accepted', 'accepted-in-full', 'waiting', 'cancelled', 'options', 'message-for-you', 'check-in'],
  ...['own-link', 'recorded', 'reach-changed', 'feedback', 'complaint', 'proposal', 'neutral'],
  ...['reply-heard', 'reply-noted', 'reply-help'],
  ...['for-carer', 'carer-named', 'carer-ending', 'carer-ended'],
];
const kindOf = (name: string): string => name.replace(/-(?:sms|email|letter)$/, '');

const longest: Readonly<Record<string, string>> = {
  team: 'Meadow and Hillside Link Workers',
  number: '0113 496 0000',
  by: 'Wednesday 30 September 2026',
  on: 'Wednesday 30 September 2026',
  page: 'https://fingerpost.aire-valley.example/open/me',
  own: `https://fingerpost.aire-valley.example/open/me/link/${'x'.repeat(26)}`,
  reference: 'ABCD-1234',
  code: '123456',
  crisis: '0800 111 0000',
};
const filled = (body: string): string =>
  body.replaceAll(/\(\(([^()]+)\)\)/g, (_, name: string) => longest[name] ?? name);
const namesIn = (text: string): string[] => [...text.matchAll(/\(\(([^()]+)\)\)/g)].map(([, name = '']) => name);
const textOf = (template: object): string => Object.values(template).join(' ');

/** What each kind of notice is filled with. */
const words: Readonly<Record<string, readonly string[]>> = {
  news: ['team', 'number'],
  waiting: ['team', 'number'],
  neutral: ['number'],
  'for-carer': ['team', 'number', 'page'],
  'carer-named': ['team', 'number', 'page'],
  'carer-ending': ['team', 'number', 'on'],
  'carer-ended': ['team', 'number'],
  accepted: ['team', 'number', 'by'],
  cancelled: ['team', 'number', 'on'],
  options: ['team', 'number', 'page'],
  'message-for-you': ['team', 'number', 'page'],
  'message-for-you-reply': ['team', 'number', 'page', 'reply'],
  'check-in': ['team', 'number', 'page'],
  'reach-changed': ['team', 'number'],
  recorded: ['team', 'number', 'page'],
  feedback: ['team', 'number', 'page'],
  complaint: ['team', 'number', 'page'],
  proposal: ['team', 'number', 'page'],
  'reply-heard': ['team', 'number', 'by', 'crisis'],
  'reply-noted': ['by', 'crisis'],
  'reply-help': ['team', 'number', 'by', 'crisis'],
  'own-link': ['team', 'number', 'own'],
  'finish-link': ['reference', 'link', 'attended', 'missed', 'complete', 'due'],
  'finish-reminder': ['reference', 'due', 'link', 'attended', 'missed', 'complete'],
  'access-code': ['reference', 'code', 'until'],
  'accepted-in-full': ['team', 'number', 'by', 'service', 'where', 'ask'],
  'referral-sent': ['reference', 'due', 'link', 'answer'],
  reminder: ['reference', 'due', 'link', 'answer'],
  'ask-outcome': ['reference', 'due', 'link', 'attended', 'missed', 'complete'],
  withdrawn: ['reference', 'link'],
  'do-not-contact': ['reference', 'link'],
  'sharing-stopped': ['reference', 'link'],
  paused: ['reference', 'link', 'until'],
  'going-on': ['reference', 'link'],
  answered: ['reference', 'due', 'link', 'answer'],
  message: ['link'],
  action: ['link'],
  invitation: ['organisation', 'link'],
  'look-today': ['link'],
};

describe('the templates', () => {
  it.each(all)('%s is for the channel in its name, and asks only for words that it gets', (name, template) => {
    const kind = kindOf(name);
    expect(name).toBe(`${kind}-${template.channel}`);
    expect(words[kind]).toBeDefined();
    for (const asked of namesIn(textOf(template))) expect(words[kind]).toContain(asked);
  });

  it('have an id each', () => {
    const ids = all.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(all.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(() => templateId('nothing-sms')).toThrow('nothing-sms');
  });

  it('put the link that answers on a line of its own, and say that whoever has it can answer', () => {
    const answering = all.filter(([, template]) => namesIn(textOf(template)).includes('answer'));
    expect(answering.map(([name]) => name)).toEqual(['referral-sent-email', 'reminder-email', 'answered-email']);
    for (const [, { body }] of answering) {
      expect(body.split('\n')).toContain('((answer))');
      expect(body).toContain('Whoever opens this page can answer for your organisation');
    }
  });

  it('name a service in a letter only', () => {
    const naming = all.filter(([, template]) =>
      namesIn(textOf(template)).some((name) => ['service', 'where', 'ask'].includes(name)),
    );
    expect(new Set(naming.map(([name]) => name))).toEqual(new Set(['accepted-in-full-letter']));
  });

  it('hold every text for the person in every language and format, with the same words to fill', () => {
    const mine = english.filter(({ name }) => forPerson.includes(kindOf(name)));
    for (const { templates } of Object.values(catalogues)) {
      const shown = templates.filter(({ name }) => forPerson.includes(kindOf(name)));
      expect(shown.map(({ name }) => name).toSorted()).toEqual(mine.map(({ name }) => name).toSorted());
      for (const { name, ...template } of shown) {
        const same = mine.find((each) => each.name === name);
        const asked = namesIn(textOf(template));
        expect(new Set(namesIn(textOf(same ?? {})).filter((each) => !asked.includes(each))), name).toEqual(new Set());
      }
    }
  });

  it('are not sent in Polish until a qualified translator has approved them', () => {
    expect(catalogues['pl/']).toMatchObject({ language: 'pl', approved: false });
    expect(approvedLanguages).toEqual([]);
  });

  it('fit two parts of a text in plain English, three in Easy Read, and five where the alphabet is larger', () => {
    for (const [before, { templates }] of Object.entries(catalogues))
      for (const { channel, name, body } of templates)
        if (channel === 'sms')
          expect(smsParts(filled(body)), `${before}${name}`).toBeLessThanOrEqual(
            { '': 2, 'easy-read/': 3, 'pl/': 5 }[before] ?? 2,
          );
  });

  it('name nobody in the text that a neutral sender sends', () => {
    const neutral = all.filter(([name]) => name === 'neutral-sms').map(([, { body }]) => namesIn(body));
    expect(neutral).toEqual([['number'], ['number'], ['number']]);
  });
});
