import type { Hono } from 'hono';
import { ownLanguageRoutes } from '../own-language.ts';
import { ownCarersRoutes } from '../own-carers.routes.tsx';
import { ownSharingRoutes } from '../own-sharing.routes.tsx';
import { ownRecordRoutes } from '../own-record.routes.tsx';

/** Who helps a person, what is shared about them, and what is held, on their own pages. */
export const routes: readonly Hono[] = [ownLanguageRoutes, ownCarersRoutes, ownSharingRoutes, ownRecordRoutes];
