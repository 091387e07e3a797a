import type { Hono } from 'hono';
import { concernRoutes } from '../concern.routes.tsx';
import { incidentRoutes } from '../incidents.routes.tsx';
import { notWithRoutes } from '../not-with.routes.tsx';
import { placeRoutes } from '../place.routes.tsx';
import { providerMessagesRoutes } from '../provider-messages.routes.tsx';
import { visitRoutes } from '../visits.routes.tsx';

/** The pages beside a referral: its messages, its place in a group, safety, and what went wrong. */
export const routes: readonly Hono[] = [
  placeRoutes,
  providerMessagesRoutes,
  incidentRoutes,
  notWithRoutes,
  concernRoutes,
  visitRoutes,
];
