import type { Hono } from 'hono';
import { ownLanguageRoutes } from '../own-language.ts';
import { ownLinkRoutes } from '../own-link.routes.tsx';
import { ownRoutes } from '../own.routes.tsx';
import { ownHistoryRoutes } from '../own-history.routes.tsx';
import { ownOptionsRoutes } from '../own-options.routes.tsx';
import { ownServicesRoutes } from '../own-services.routes.tsx';
import { ownStepsRoutes } from '../own-steps.routes.tsx';

/** The person's own pages: the door, how things are, and what they choose. */
export const routes: readonly Hono[] = [
  ownLanguageRoutes,
  ownLinkRoutes,
  ownRoutes,
  ownHistoryRoutes,
  ownOptionsRoutes,
  ownServicesRoutes,
  ownStepsRoutes,
];
