import type { Hono } from 'hono';
import { ownThoughtsRoutes } from '../own-thoughts.routes.tsx';
import { ownQuestionsRoutes } from '../own-questions.routes.tsx';

/** The pages on which a team reads what the person says of themselves, and records what it was told. */
export const routes: readonly Hono[] = [ownQuestionsRoutes, ownThoughtsRoutes];
