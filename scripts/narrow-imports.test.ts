import { expect, test } from 'vitest';
import { narrowed } from './narrow-imports.ts';

const files: Record<string, string> = {
  '/core/case/index.ts': [
    "export * from './open-case.ts';",
    "export { type Row, shown as seen } from './seen.ts';",
    "export type * from './kinds.ts';",
  ].join('\n'),
  '/core/case/open-case.ts':
    'export const openCase = 1;\nexport type OpenCase = string;\nexport async function start() {}',
  '/core/case/seen.ts': "export * from './deep.ts';",
  '/core/case/deep.ts': 'export const shown = 2;',
};
const read = (file: string): string => files[file] ?? '';
const indexOf = (specifier: string) => (specifier === '@fingerpost/core/case' ? '/core/case/index.ts' : undefined);
const rewrite = (text: string) => narrowed(indexOf, read)('/web/app.ts', text);

test('each value is imported from the file that declares it, under the name it has here', () => {
  expect(rewrite("import { openCase, seen as found, start } from '@fingerpost/core/case';")).toBe(
    [
      "import { openCase as openCase } from './../core/case/open-case.ts';",
      "import { shown as found } from './../core/case/deep.ts';",
      "import { start as start } from './../core/case/open-case.ts';",
    ].join(' '),
  );
});

test('a type is not imported, and the lines that follow keep their numbers', () => {
  const before = "import {\n  type OpenCase,\n  openCase,\n} from '@fingerpost/core/case';\nopenCase();";
  const after = rewrite(before);
  expect(after).not.toContain('OpenCase,');
  expect(after.split('\n').indexOf('openCase();')).toBe(4);
});

test('what the index does not have is still asked of it, so that the build names it', () => {
  expect(rewrite("import { gone } from '@fingerpost/core/case';")).toBe(
    "import { gone as gone } from '@fingerpost/core/case';",
  );
});

test('an import of anything else stays as it is', () => {
  const text = "import { Hono } from 'hono';\nimport type { Case } from '@fingerpost/core/case';";
  expect(rewrite(text)).toBe(text);
});
