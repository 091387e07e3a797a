import { expect, test } from 'vitest';
import { everyOpenPart, openParts } from './routes.ts';

const loaded = await everyOpenPart();

test('every page without an account stands in the part that its address leads to', () => {
  const misplaced = loaded.flatMap((apps, part) =>
    apps
      .flatMap(({ routes }) => routes)
      // The choice of a language stands before all pages of a person.
      .filter(
        ({ path }) =>
          path !== '/open/me' && !path.endsWith('*') && openParts.findIndex(({ at }) => at.test(path)) !== part,
      )
      .map(({ path }) => path),
  );
  expect(misplaced).toEqual([]);
  expect(loaded.flat().flatMap(({ routes }) => routes).length).toBeGreaterThan(40);
});
