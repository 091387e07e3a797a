import type { Hono } from 'hono';
import { beyondTeamRoutes } from '../beyond-team.routes.tsx';
import { messageRoutes } from '../messages.routes.tsx';
import { practiceRoutes } from '../practice.routes.tsx';
import { servicesRoutes } from '../services.routes.tsx';
import { taskRoutes } from '../tasks.routes.tsx';

/** The pages of one thing to do, and of finding a service or somebody of another team. */
export const routes: readonly Hono[] = [taskRoutes, practiceRoutes, messageRoutes, beyondTeamRoutes, servicesRoutes];
