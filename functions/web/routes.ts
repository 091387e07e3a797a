import type { Hono } from 'hono';
import { caseEndRoutes } from './case-end.routes.tsx';
import { casePlanRoutes } from './case-plan.routes.tsx';
import { caseStepRoutes } from './case-steps.routes.tsx';
import { casesRoutes } from './cases.routes.tsx';
import { directoryRoutes } from './directory.routes.tsx';
import { listingRoutes } from './listings.routes.tsx';
import { membersRoutes } from './members.routes.tsx';
import { messageRoutes } from './messages.routes.tsx';
import { openCaseRoutes } from './open-case.routes.tsx';
import { policyRoutes } from './policy.routes.tsx';
import { providerListRoutes } from './provider-lists.routes.tsx';
import { providerStepRoutes } from './provider-steps.routes.tsx';
import { raisedRoutes } from './raised.routes.tsx';
import { referRoutes } from './refer.routes.tsx';
import { referralRoutes } from './referrals.routes.tsx';
import { servicesRoutes } from './services.routes.tsx';
import { startRoutes } from './start.routes.tsx';
import { taskRoutes } from './tasks.routes.tsx';
import { teamRoutes } from './team.routes.tsx';
import { uptakeRoutes } from './uptake.routes.tsx';
import { workRoutes } from './work.routes.tsx';

/** The pages of every feature, in one place. */
export const featureRoutes: readonly Hono[] = [
  startRoutes,
  openCaseRoutes,
  casesRoutes,
  caseStepRoutes,
  casePlanRoutes,
  caseEndRoutes,
  referRoutes,
  referralRoutes,
  servicesRoutes,
  workRoutes,
  taskRoutes,
  messageRoutes,
  teamRoutes,
  providerListRoutes,
  providerStepRoutes,
  listingRoutes,
  uptakeRoutes,
  directoryRoutes,
  membersRoutes,
  policyRoutes,
  raisedRoutes,
];
