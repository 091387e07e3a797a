import * as z from 'zod';
import { raiseConcern, raiseReferralConcern } from '@fingerpost/core/concern';
import type { ApiRoute } from './route.ts';

/** What whoever raised a concern is told: nothing of it can be read again. */
const RaisedAnswer = z.object({ concernId: z.string(), reference: z.string(), dueBy: z.iso.datetime() });

/** The operations by which somebody says that they are worried about somebody's safety; none reads a concern. */
export const concernRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/cases/{caseId}/concerns',
    operationId: 'raiseConcern',
    summary:
      'Tells the team\u2019s safeguarding lead of a worry about somebody\u2019s safety; in danger, call 999 first',
    door: raiseConcern,
    answer: RaisedAnswer,
  },
  {
    method: 'post',
    path: '/referrals/{referralId}/concerns',
    operationId: 'raiseReferralConcern',
    summary: 'Tells the team\u2019s safeguarding lead of a worry from a referral; in danger, call 999 first',
    door: raiseReferralConcern,
    answer: RaisedAnswer,
  },
];
