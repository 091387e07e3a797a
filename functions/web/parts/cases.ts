import type { Hono } from 'hono';
import { caseEndRoutes } from '../case-end.routes.tsx';
import { casePlanRoutes } from '../case-plan.routes.tsx';
import { caseStepRoutes } from '../case-steps.routes.tsx';
import { casesRoutes } from '../cases.routes.tsx';
import { openCaseRoutes } from '../open-case.routes.tsx';
import { referRoutes } from '../refer.routes.tsx';

/** The pages of the daily work on a case. */
export const routes: readonly Hono[] = [
  openCaseRoutes,
  casesRoutes,
  caseStepRoutes,
  casePlanRoutes,
  caseEndRoutes,
  referRoutes,
];
