import { CodedNeed } from '@fingerpost/core/patient';
import { commonNeeds } from '@fingerpost/pages/case';
import { expect, test } from 'vitest';
import { interpreterFor, languagesIn, needCalled, needList, withSearched } from './need-list.ts';

test('every listed code ends with its check digit and stands once', async () => {
  const list = await needList();
  expect(list.length).toBeGreaterThan(250);
  for (const need of list) expect(CodedNeed.safeParse(need).success, need.code).toBe(true);
  expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
});

test('a need is found by its words, and an interpreter by the language', async () => {
  const list = await needList();
  expect(needCalled(list, 'requires information in easyread ')).toMatchObject({ code: '796161000000101' });
  expect(interpreterFor(list, 'polish')?.words).toMatch(/^Polish .*interpreter needed$/);
  expect(languagesIn(list)).toEqual(expect.arrayContaining(['Polish', 'Bengali', 'Arabic']));
  expect(interpreterFor(list, 'Klingon')).toBeUndefined();
});

test('the needs that are asked of everybody are on the list', async () => {
  const codes = new Set((await needList()).map(({ code }) => code));
  for (const { code } of Object.values(commonNeeds).flat()) expect(codes.has(code), code).toBe(true);
});

test('what was searched is added by its code, what nobody lists in words, and an interpreter by the language', async () => {
  const list = await needList();
  const easyRead = '796161000000101 Easy Read';
  expect(withSearched({ codedNeeds: [easyRead], moreNeed: 'Does lip read' }, list)).toEqual({
    codedNeeds: [easyRead, '441092009 Does lip read'],
  });
  expect(withSearched({ moreNeed: 'Whisper' }, list)).toEqual({ communicationNeeds: ['Whisper'] });
  const polish = interpreterFor(list, 'Polish');
  expect(withSearched({ language: 'Polish', interpreter: true }, list)).toMatchObject({
    codedNeeds: [`${polish?.code ?? ''} ${polish?.words ?? ''}`],
  });
  expect(withSearched({ language: 'Polish', interpreter: false }, list)).not.toHaveProperty('codedNeeds');
});
