import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../testing/folder.ts';
import { placeholders, readTemplates, render } from './templates.ts';

test('placeholders are named once each and filled, and a conditional shows only when it is yes', () => {
  const body = 'Hello ((name)), ((name)). ((call??Please ring us.))';
  expect(placeholders(body)).toEqual(['name', 'call']);
  expect(render(body, { name: 'Sam', call: 'yes' })).toBe('Hello Sam, Sam. Please ring us.');
  expect(render(body, { name: 'Sam', call: 'no' })).toBe('Hello Sam, Sam. ');
  expect(render(body, { call: 'no' })).toBe('Hello ((name)), ((name)). ');
});

test('templates are read from a folder by their id, and a missing folder has none', () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'accepted.json'), '{"templates":[{"id":"t1","channel":"sms","body":"Yes"}]}');
  expect([...readTemplates(folder)]).toEqual([['t1', { id: 't1', channel: 'sms', body: 'Yes' }]]);
  expect(readTemplates(join(folder, 'none')).size).toBe(0);
  writeFileSync(join(folder, 'broken.json'), '{"templates":[{"id":"t2","channel":"pigeon","body":""}]}');
  expect(() => readTemplates(folder)).toThrow(/channel/u);
});
