import { reportUptake, UptakeReport } from '@fingerpost/core/uptake';
import type { ApiRoute } from './route.ts';

/** The figures. */
export const uptakeRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/uptake',
    operationId: 'reportUptake',
    summary: 'Figures for the cases opened in a month, small numbers hidden',
    door: reportUptake,
    answer: UptakeReport,
  },
];
