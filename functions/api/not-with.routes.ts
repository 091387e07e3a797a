import * as z from 'zod';
import { searchForCase } from '@fingerpost/core/case';
import { addNotWith } from '@fingerpost/core/referral';
import { FoundServicesAnswer } from './other.answers.ts';
import type { ApiRoute } from './route.ts';

/** How long the list is now; what stands on it is for the pages of its worker and leads. */
const ListAnswer = z.object({ caseId: z.string(), entries: z.int(), version: z.int() });

/** The operations that keep a person from whom and what they must not meet. */
export const notWithRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/cases/{caseId}/services',
    operationId: 'searchForCase',
    summary: 'Services that fit the person of a case, without those they must not meet',
    door: searchForCase,
    answer: FoundServicesAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/not-with',
    operationId: 'addNotWith',
    summary: 'Adds a service, organisation, member of staff or place that the person must not meet',
    door: addNotWith,
    answer: ListAnswer,
  },
];
