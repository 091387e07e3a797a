import type { Hono } from 'hono';
import { concernRoutes } from '../concern.routes.tsx';
import { incidentRoutes } from '../incidents.routes.tsx';
import { notWithRoutes } from '../not-with.routes.tsx';
import { openCaseRoutes } from '../open-case.routes.tsx';
import { providerMessagesRoutes } from '../provider-messages.routes.tsx';
import { placeRoutes } from '../place.routes.tsx';
import { providerListRoutes } from '../provider-lists.routes.tsx';
import { providerStepRoutes } from '../provider-steps.routes.tsx';
import { referralRoutes } from '../referrals.routes.tsx';
import { visitRoutes } from '../visits.routes.tsx';

/** The pages below /referrals. */
export const routes: readonly Hono[] = [
  openCaseRoutes,
  referralRoutes,
  providerListRoutes,
  providerStepRoutes,
  placeRoutes,
  providerMessagesRoutes,
  incidentRoutes,
  notWithRoutes,
  concernRoutes,
  visitRoutes,
];
