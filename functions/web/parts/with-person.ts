import type { Hono } from 'hono';
import { ownMessagesRoutes } from '../own-messages.routes.tsx';
import { ownProposalRoutes } from '../own-proposals.routes.tsx';
import { ownComplaintRoutes } from '../own-complaint.routes.tsx';
import { ownOptionsRoutes } from '../own-options.routes.tsx';
import { ownToldRoutes } from '../own-told.routes.tsx';
import { ownPageRoutes } from '../own-page.routes.tsx';

/** The pages on which a team does with the person, or records for them, what they can do on their own page. */
export const routes: readonly Hono[] = [
  ownPageRoutes,
  ownComplaintRoutes,
  ownProposalRoutes,
  ownOptionsRoutes,
  ownToldRoutes,
  ownMessagesRoutes,
];
