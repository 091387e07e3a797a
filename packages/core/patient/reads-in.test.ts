import { expect, test } from 'vitest';
import { readsIn } from './reads-in.ts';

test('a person who needs Easy Read gets it, in whichever words or code it was written down', () => {
  for (const need of ['Easy read', 'easy-read, please', 'Requires information in Easyread', '796161000000101'])
    expect(readsIn({ communicationNeeds: ['Large print', need] })).toBe('easy-read');
});

test('a person whose language is Polish reads Polish', () => {
  for (const language of ['Polish', 'polski', ' pl ']) expect(readsIn({ language })).toBe('pl');
  expect(readsIn({ language: 'Polish', communicationNeeds: ['Easy read'] })).toBe('easy-read');
});

test('everybody else reads plain English', () => {
  expect(readsIn({})).toBeUndefined();
  for (const language of ['English', 'Urdu', 'Plattdeutsch']) expect(readsIn({ language })).toBeUndefined();
});
