import type { Hono } from 'hono';
import { ownLanguageRoutes } from '../own-language.ts';
import { ownCarersRoutes } from '../own-carers.routes.tsx';
import { ownReachRoutes } from '../own-reach.routes.tsx';
import { ownSharingRoutes } from '../own-sharing.routes.tsx';
import { ownRecordRoutes } from '../own-record.routes.tsx';

/** Who helps a person, how they may be reached, what is shared about them, and what is held, on their own pages. */
export const routes: readonly Hono[] = [
  ownLanguageRoutes,
  ownCarersRoutes,
  ownReachRoutes,
  ownSharingRoutes,
  ownRecordRoutes,
];
