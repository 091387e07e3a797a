import type { Hono } from 'hono';
import { anotherWorkerRoutes } from '../another-worker.routes.tsx';
import { identityRoutes } from '../identity.routes.tsx';
import { lifeEventRoutes } from '../life-events.routes.tsx';
import { loadRoutes } from '../load.routes.tsx';
import { notWithRoutes } from '../not-with.routes.tsx';
import { practiceRoutes } from '../practice.routes.tsx';
import { transferRoutes } from '../transfer.routes.tsx';

/** The pages of what does not happen to a case every day: death and moving, who is who, and who may see it. */
export const routes: readonly Hono[] = [
  lifeEventRoutes,
  transferRoutes,
  identityRoutes,
  notWithRoutes,
  anotherWorkerRoutes,
  practiceRoutes,
  loadRoutes,
];
