import { caseRoutes } from './case.routes.ts';
import { lifeEventRoutes } from './life-events.routes.ts';
import { concernRoutes } from './concern.routes.ts';
import { notWithRoutes } from './not-with.routes.ts';
import { groupRoutes } from './group.routes.ts';
import { otherRoutes } from './other.routes.ts';
import { referralRoutes } from './referral.routes.ts';
import type { ApiRoute } from './route.ts';
import { uptakeRoutes } from './uptake.routes.ts';

/** Every operation of the API: the OpenAPI document and the tests that walk all roles read this list. */
export const apiRoutes: readonly ApiRoute[] = [
  ...caseRoutes,
  ...lifeEventRoutes,
  ...referralRoutes,
  ...groupRoutes,
  ...concernRoutes,
  ...notWithRoutes,
  ...otherRoutes,
  ...uptakeRoutes,
];
