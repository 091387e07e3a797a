import { expect, test } from 'vitest';
import { staleDocuments } from '../../scripts/docs.ts';
import { documents } from '../../scripts/documents.ts';

test('the life cycles, the API and the refusals are written by programs', () => {
  const paths = documents.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['docs/lifecycle.md', 'docs/openapi.json', 'docs/errors.md']));
});

test('every generated file is current', async () => {
  expect((await staleDocuments()).map(({ path }) => path)).toEqual([]);
});
