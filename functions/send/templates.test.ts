import { describe, expect, it } from 'vitest';
import { templateId, templates } from './templates.ts';

const all = Object.entries(templates);
const namesIn = (text: string): string[] => [...text.matchAll(/\(\(([^()]+)\)\)/g)].map(([, name = '']) => name);
const textOf = (template: object): string => Object.values(template).join(' ');

/** What each kind of notice is filled with. */
const words: Readonly<Record<string, readonly string[]>> = {
  news: ['team', 'number'],
  waiting: ['team', 'number'],
  accepted: ['team', 'number', 'by'],
  'accepted-in-full': ['team', 'number', 'by', 'service', 'where', 'ask'],
  'referral-sent': ['reference', 'due', 'link'],
  reminder: ['reference', 'due', 'link'],
  'ask-outcome': ['reference', 'due', 'link'],
  withdrawn: ['reference', 'link'],
  answered: ['reference', 'due', 'link'],
  message: ['link'],
  invitation: ['organisation', 'link'],
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

  it('name a service in a letter only', () => {
    const naming = all.filter(([, template]) =>
      namesIn(textOf(template)).some((name) => ['service', 'where', 'ask'].includes(name)),
    );
    expect(naming.map(([name]) => name)).toEqual(['accepted-in-full-letter']);
  });
});
