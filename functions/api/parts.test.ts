import { expect, test } from 'vitest';
import { caseRoutes } from './case.routes.ts';
import { otherRoutes } from './other.routes.ts';
import { parts } from './parts.ts';
import { referralRoutes } from './referral.routes.ts';
import { apiRoutes } from './routes.ts';

const partsAt = (path: string) => parts.filter(({ at }) => at.test(path.replaceAll(/\{\w+\}/gu, 'x_1')));

test('every operation is read with the part that its path leads to, or at the start', async () => {
  const atStart = [...caseRoutes, ...referralRoutes, ...otherRoutes];
  for (const route of apiRoutes) {
    const found = partsAt(route.path);
    if (atStart.includes(route)) expect(found, route.path).toEqual([]);
    else {
      expect(found, route.path).toHaveLength(1);
      expect(await found[0]?.load()).toContain(route);
    }
  }
});
