import type { Hono } from 'hono';
import { ownCarersRoutes } from '../own-carers.routes.tsx';
import { ownRecordRoutes } from '../own-record.routes.tsx';
import { ownSharingRoutes } from '../own-sharing.routes.tsx';

/** The pages of who acts for a person, what they agreed to share, and everything held about them. */
export const routes: readonly Hono[] = [ownCarersRoutes, ownSharingRoutes, ownRecordRoutes];
