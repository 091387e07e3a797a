import type { Hono } from 'hono';
import { absenceRoutes } from '../absence.routes.tsx';
import { beyondTeamRoutes } from '../beyond-team.routes.tsx';
import { loadRoutes } from '../load.routes.tsx';
import { messageRoutes } from '../messages.routes.tsx';
import { practiceRoutes } from '../practice.routes.tsx';
import { providerListRoutes } from '../provider-lists.routes.tsx';
import { raisedRoutes } from '../raised.routes.tsx';
import { servicesRoutes } from '../services.routes.tsx';
import { taskRoutes } from '../tasks.routes.tsx';
import { teamRoutes } from '../team.routes.tsx';
import { workRoutes } from '../work.routes.tsx';

/** The pages of what somebody has to do, of their team, and of finding a service. */
export const routes: readonly Hono[] = [
  workRoutes,
  raisedRoutes,
  providerListRoutes,
  taskRoutes,
  practiceRoutes,
  messageRoutes,
  beyondTeamRoutes,
  teamRoutes,
  absenceRoutes,
  loadRoutes,
  servicesRoutes,
];
