import type { Hono } from 'hono';
import { ownCarersRoutes } from '../own-carers.routes.tsx';
import { ownReachRoutes } from '../own-reach.routes.tsx';
import { ownRecordRoutes } from '../own-record.routes.tsx';
import { ownSharingRoutes } from '../own-sharing.routes.tsx';

/** The pages of who acts for a person, how they may be reached, what they agreed to share, and everything held about them. */
export const routes: readonly Hono[] = [ownCarersRoutes, ownReachRoutes, ownSharingRoutes, ownRecordRoutes];
