import type { Hono } from 'hono';
import { closingRoutes } from '../closing.routes.tsx';
import { complaintsDeskRoutes } from '../complaints-desk.routes.tsx';
import { deviceRoutes } from '../devices.routes.tsx';
import { directoryRoutes } from '../directory.routes.tsx';
import { groupRoutes } from '../groups.routes.tsx';
import { listingRoutes } from '../listings.routes.tsx';
import { membersRoutes } from '../members.routes.tsx';
import { policyRoutes } from '../policy.routes.tsx';
import { sessionRoutes } from '../sessions.routes.tsx';
import { uptakeRoutes } from '../uptake.routes.tsx';

/** The pages of organisations, their services and groups, and of figures. */
export const routes: readonly Hono[] = [
  directoryRoutes,
  complaintsDeskRoutes,
  membersRoutes,
  policyRoutes,
  closingRoutes,
  // Before the listings, whose paths name a service where these say “codes”.
  deviceRoutes,
  listingRoutes,
  groupRoutes,
  sessionRoutes,
  uptakeRoutes,
];
