import { describe, expect, it } from 'vitest';
import { templateId, templates } from './templates.ts';

const all = templates.map((template) => [template.name, template] as const);
const namesIn = (text: string): string[] => [...text.matchAll(/\(\(([^()]+)\)\)/g)].map(([, name = '']) => name);
const textOf = (template: object): string => Object.values(template).join(' ');

/** What each kind of notice is filled with. */
const words: Readonly<Record<string, readonly string[]>> = {
  news: ['team', 'number'],
  waiting: ['team', 'number'],
  accepted: ['team', 'number', 'by'],
  cancelled: ['team', 'number', 'on'],
  options: ['team', 'number', 'page'],
  'message-for-you': ['team', 'number', 'page'],
  'check-in': ['team', 'number', 'page'],
  recorded: ['team', 'number', 'page'],
  feedback: ['team', 'number', 'page'],
  complaint: ['team', 'number', 'page'],
  proposal: ['team', 'number', 'page'],
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
    const kind = name.replace(/-(?:sms|email|letter)$/, '');
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
    expect(naming.map(([name]) => name)).toEqual(['accepted-in-full-letter']);
  });
});
