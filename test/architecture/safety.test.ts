import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/safety');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const named = /`([\w./-]+\.(?:test\.tsx?|ts)) › ([^`]+)`/g;

type Named = { readonly page: string; readonly file: string; readonly name: string };

const testsNamedIn = (page: string, text: string): Named[] =>
  [...text.matchAll(named)].map(([, file = '', name = '']) => ({ page, file, name }));

const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const all = pages.flatMap((page) => testsNamedIn(page, read(`docs/safety/${page}`)));

const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

// A quotation mark may be written as it is or by its number.
const readable = (source: string): string => source.replaceAll('\\u2019', '’');

/** Tells whether a file has a test of a name, or a situation of an id. */
const has = (source: string, name: string): boolean =>
  new RegExp(`\\(\\s*(['"\`])${plain(name)}\\1\\s*,|\\bid: (['"])${plain(name)}\\2`).test(readable(source));

const sourceOf = (file: string): string => {
  try {
    return read(file);
  } catch {
    return '';
  }
};

const missing = (tests: readonly Named[]): string[] =>
  tests
    .filter(({ file, name }) => !has(sourceOf(file), name))
    .map(({ page, file, name }) => `${page}: ${file} › ${name}`);

describe('the safety file', () => {
  it('names only tests that exist', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(missing(all)).toEqual([]);
  });

  it.each([
    ['a file that is gone', 'test/journeys/gone.test.ts', 'it is so'],
    ['a test of another name', 'test/architecture/safety.test.ts', 'names no test'],
  ])('would be found to name %s', (_what, file, name) => {
    expect(missing([{ page: 'made up', file, name }])).toHaveLength(1);
  });
});

const levels = {
  severity: ['minor', 'significant', 'considerable', 'major', 'catastrophic'],
  likelihood: ['very low', 'low', 'medium', 'high', 'very high'],
} as const;

/** Risk by likelihood (down) and severity (across), as the log itself prints it. */
const matrix = (text: string): number[][] =>
  levels.likelihood.map((likelihood) => {
    const row = new RegExp(`^\\| \\*\\*${likelihood}\\*\\* +\\|(.+)\\|$`, 'm').exec(text)?.[1] ?? '';
    return row.split('|').map(Number);
  });

const log = read('docs/safety/hazard-log.md');
const hazards = log.split(/^### /m).slice(1);
const titleOf = (hazard: string): string => hazard.split('\n')[0] ?? '';
const controlsOf = (hazard: string): string[] =>
  (/\*\*Controls\.\*\*\n\n([\s\S]*?)\n\n\*\*/.exec(hazard)?.[1] ?? '')
    .split(/^- /m)
    .slice(1)
    .map((control) => control.trim());

describe('the hazard log', () => {
  it('has every hazard we begin with, numbered without a gap', () => {
    expect(hazards.length).toBeGreaterThanOrEqual(24);
    expect(hazards.map((hazard) => titleOf(hazard).slice(0, 3))).toEqual(
      hazards.map((_, index) => `H${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(hazards.map((hazard) => [titleOf(hazard), hazard]))(
    'says of %s everything the form asks',
    (_title, hazard) => {
      for (const part of ['Cause', 'Effect', 'Before controls', 'Controls', 'After controls', 'Left to the network'])
        expect(hazard).toContain(`**${part}.**`);
      const controls = controlsOf(hazard);
      expect(controls.length).toBeGreaterThan(0);
      expect(controls.filter((control) => testsNamedIn('', control).length === 0)).toEqual([]);
    },
  );

  it.each(hazards.map((hazard) => [titleOf(hazard), hazard]))('gives %s the risks of the matrix', (_title, hazard) => {
    const risks = [...hazard.matchAll(/severity (\w+), likelihood ([\w ]+?): risk (\d)/g)];
    expect(risks).toHaveLength(2);
    for (const [, severity, likelihood, risk] of risks) {
      const across = levels.severity.findIndex((level) => level === severity);
      const down = levels.likelihood.findIndex((level) => level === likelihood);
      expect(matrix(log)[down]?.[across]).toBe(Number(risk));
    }
  });
});
