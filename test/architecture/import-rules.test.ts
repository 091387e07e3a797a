import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseImports, importRules, violationsIn } from './cruise.ts';

/** Each line is a file, what it imports, and the rule that this breaks. */
const broken: [string, string, string][] = [
  ['packages/kernel/a.ts', '../core/access/index.ts', 'kernel-first'],
  ['packages/kernel/b.ts', 'node:crypto', 'kernel-zod-only'],
  ['packages/core/access/a.ts', '../../store/index.ts', 'core-kernel-only'],
  ['packages/core/access/b.ts', 'hono', 'core-zod-only'],
  ['packages/core/access/index.ts', '../../testkit/index.ts', 'testkit-in-tests'],
  ['packages/core/referral/a.ts', '../case/case.ts', 'core-one-door'],
  ['packages/core/stray/a.ts', '../../kernel/index.ts', 'core-known-features'],
  ['packages/core/access/c.ts', '../directory/index.ts', 'core-order-access'],
  ['packages/core/directory/c.ts', '../patient/index.ts', 'core-order-directory'],
  ['packages/core/patient/c.ts', '../work/index.ts', 'core-order-patient'],
  ['packages/core/work/c.ts', '../case/index.ts', 'core-order-work'],
  ['packages/core/case/c.ts', '../referral/index.ts', 'core-order-case'],
  ['packages/core/carer/c.ts', '../referral/index.ts', 'core-order-carer'],
  ['packages/core/group/c.ts', '../referral/index.ts', 'core-order-group'],
  ['packages/core/referral/c.ts', '../follow-up/index.ts', 'core-order-referral'],
  ['packages/core/session/c.ts', '../follow-up/index.ts', 'core-order-session'],
  ['packages/core/device/c.ts', '../follow-up/index.ts', 'core-order-device'],
  ['packages/core/concern/c.ts', '../follow-up/index.ts', 'core-order-concern'],
  ['packages/core/follow-up/c.ts', '../message/index.ts', 'core-order-follow-up'],
  ['packages/core/choice/c.ts', '../message/index.ts', 'core-order-choice'],
  ['packages/core/consent/c.ts', '../message/index.ts', 'core-order-consent'],
  ['packages/core/held/c.ts', '../uptake/index.ts', 'core-order-held'],
  ['packages/core/message/c.ts', '../outcomes/index.ts', 'core-order-message'],
  ['packages/core/outcomes/c.ts', '../uptake/index.ts', 'core-order-outcomes'],
  ['packages/core/thread/c.ts', '../uptake/index.ts', 'core-order-thread'],
  ['packages/core/voice/c.ts', '../uptake/index.ts', 'core-order-voice'],
  ['packages/core/own-page/c.ts', '../uptake/index.ts', 'core-order-own-page'],
  ['packages/store/a.ts', '../core/access/index.ts', 'store-kernel-only'],
  ['packages/pages/a.tsx', '../store/index.ts', 'pages-kernel-and-core'],
  ['packages/pages/b.tsx', '../core/access/index.ts', 'pages-core-types'],
  ['functions/api/a.ts', '../../packages/store/index.ts', 'store-wiring-only'],
  ['functions/api/b.ts', '../../packages/core/case/case.ts', 'core-one-door-from-outside'],
  ['functions/api/c.ts', '@aws-sdk/client-s3', 'aws-in-its-place'],
  ['functions/wiring/a.ts', '@aws-sdk/client-s3', 'wiring-clients'],
  ['functions/api/d.ts', '../../infra/index.ts', 'functions-below-infra'],
  ['functions/api/e.ts', '../../packages/local/index.ts', 'local-is-an-end'],
  ['packages/local/a.ts', '../../functions/api/index.ts', 'local-runs-bundles'],
  ['infra/a.ts', '../packages/store/index.ts', 'infra-table-schema-only'],
  ['functions/api/f.ts', './g.ts', 'no-circular'],
  ['functions/api/h.ts', './nowhere.ts', 'no-unresolved'],
  ['functions/api/i.ts', 'undeclared', 'declared-only'],
  ['functions/api/j.ts', './a.test.ts', 'tests-are-ends'],
];

/** Each line is a file and what it may import. */
const allowed: [string, string][] = [
  ['packages/kernel/z.ts', 'zod'],
  ['packages/core/referral/z.ts', '../case/index.ts'],
  ['packages/core/case/z.ts', '../referral/referral.events.ts'],
  ['packages/core/case/z.test.ts', '../../testkit/index.ts'],
  ['packages/store/z.ts', '@aws-sdk/client-s3'],
  ['functions/wiring/z.ts', '@aws-sdk/client-sfn'],
  ['functions/wiring/y.ts', '../../packages/store/index.ts'],
  ['infra/z.ts', '../packages/store/table-schema.ts'],
];

const targets = [
  'packages/kernel/index.ts',
  'packages/store/index.ts',
  'packages/store/table-schema.ts',
  'packages/testkit/index.ts',
  'packages/local/index.ts',
  'packages/core/case/case.ts',
  'packages/core/referral/referral.events.ts',
  'functions/api/index.ts',
  'functions/api/a.test.ts',
  'infra/index.ts',
  'scripts/a.ts',
  'test/a.ts',
  ...[
    'directory',
    'patient',
    'work',
    'case',
    'group',
    'referral',
    'session',
    'device',
    'follow-up',
    'carer',
    'choice',
    'consent',
    'message',
    'outcomes',
    'thread',
    'voice',
    'own-page',
    'uptake',
  ].map((feature) => `packages/core/${feature}/index.ts`),
];

const packages = ['zod', 'hono', 'undeclared', '@aws-sdk/client-s3', '@aws-sdk/client-sfn'];
const declared = Object.fromEntries(packages.filter((name) => name !== 'undeclared').map((name) => [name, '1.0.0']));

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

let found: string[] = [];

beforeAll(async () => {
  write('package.json', JSON.stringify({ name: 'probe', dependencies: declared }));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const target of targets) write(target, 'export const one = 1;\n');
  for (const [path, target] of [...allowed, ...broken]) {
    write(path, `import * as it from '${target}';\nexport const one = it;\n`);
  }
  write('functions/api/g.ts', "export { one } from './f.ts';\n");
  write('packages/pages/z.ts', "import type { one } from '../core/access/index.ts';\nexport type One = typeof one;\n");
  found = violationsIn(await cruiseImports(folder));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(broken)('%s may not import %s', (path, _, rule) => {
  expect(found.filter((line) => line.startsWith(`${rule}: ${path} -> `))).toHaveLength(1);
});

test.each(allowed)('%s may import %s', (path) => {
  expect(found.filter((line) => line.includes(`: ${path} -> `))).toEqual([]);
});

test('pages may import the types of core', () => {
  expect(found.filter((line) => line.includes('packages/pages/z.ts'))).toEqual([]);
});

test('every import rule has been seen to catch something', () => {
  const rules = (importRules().forbidden ?? []).map(({ name }) => name);
  expect(rules.filter((name) => !found.some((line) => line.startsWith(`${name ?? ''}: `)))).toEqual([]);
});
