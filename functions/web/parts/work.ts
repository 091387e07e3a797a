import type { Hono } from 'hono';
import { beyondTeamRoutes } from '../beyond-team.routes.tsx';
import { messageRoutes } from '../messages.routes.tsx';
import { practiceRoutes } from '../practice.routes.tsx';
import { providerListRoutes } from '../provider-lists.routes.tsx';
import { raisedRoutes } from '../raised.routes.tsx';
import { servicesRoutes } from '../services.routes.tsx';
import { taskRoutes } from '../tasks.routes.tsx';
import { workRoutes } from '../work.routes.tsx';

/** The pages of what somebody has to do, and of finding a service. */
export const routes: readonly Hono[] = [
  workRoutes,
  raisedRoutes,
  providerListRoutes,
  taskRoutes,
  practiceRoutes,
  messageRoutes,
  beyondTeamRoutes,
  servicesRoutes,
];
