import type { Hono } from 'hono';
import { answerConcernRoutes } from '../answer-concern.routes.tsx';
import { answerRoutes } from '../answer.routes.tsx';
import { finishAccessRoutes } from '../finish-access.routes.tsx';
import { finishRoutes } from '../finish.routes.tsx';

/** The pages behind the links that a service gets in its e-mails. */
export const routes: readonly Hono[] = [answerRoutes, answerConcernRoutes, finishRoutes, finishAccessRoutes];
