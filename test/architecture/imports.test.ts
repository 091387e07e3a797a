import { expect, test } from 'vitest';
import { cruiseImports, violationsIn } from './cruise.ts';
import { leastFiles, root } from './files.ts';

const cruised = await cruiseImports(root);
const ours = cruised.modules.filter(({ source }) => /^(packages|functions|infra|scripts|test)\//.test(source));
const readsTypeScript = ours.filter(({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0);

test('every import keeps the import rules', () => {
  expect(violationsIn(cruised)).toEqual([]);
});

test('the rules looked at the whole project, and saw the imports of its TypeScript', () => {
  expect(ours.length).toBeGreaterThan(leastFiles);
  expect(readsTypeScript.length).toBeGreaterThan(leastFiles / 2);
});

test('imports between our packages were followed to the files behind them', () => {
  const edges = ours
    .flatMap(({ dependencies }) => dependencies)
    .filter(({ module }) => module.startsWith('@fingerpost/'));
  expect(edges.length).toBeGreaterThan(20);
  for (const { module, resolved } of edges) expect(resolved, module).toMatch(/^(packages|functions|infra)\//);
});
