import { caseRoutes } from './case.routes.ts';
import { otherRoutes } from './other.routes.ts';
import { referralRoutes } from './referral.routes.ts';
import type { ApiRoute } from './route.ts';

/** Every operation of the API: the router, the OpenAPI document and the tests that walk all roles read this list. */
export const apiRoutes: readonly ApiRoute[] = [...caseRoutes, ...referralRoutes, ...otherRoutes];
