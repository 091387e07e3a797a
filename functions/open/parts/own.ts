import type { Hono } from 'hono';
import { ownCarersRoutes } from '../own-carers.routes.tsx';
import { ownCheckInRoutes } from '../own-check-in.routes.tsx';
import { ownFeedbackRoutes } from '../own-feedback.routes.tsx';
import { ownProposalRoutes } from '../own-proposals.routes.tsx';
import { ownComplaintRoutes } from '../own-complaint.routes.tsx';
import { ownHistoryRoutes } from '../own-history.routes.tsx';
import { ownLanguageRoutes } from '../own-language.ts';
import { ownLinkRoutes } from '../own-link.routes.tsx';
import { ownMeasuresRoutes } from '../own-measures.routes.tsx';
import { ownMessagesRoutes } from '../own-messages.routes.tsx';
import { ownOptionsRoutes } from '../own-options.routes.tsx';
import { ownServicesRoutes } from '../own-services.routes.tsx';
import { ownStepsRoutes } from '../own-steps.routes.tsx';
import { ownRecordRoutes } from '../own-record.routes.tsx';
import { ownSharingRoutes } from '../own-sharing.routes.tsx';
import { ownRoutes } from '../own.routes.tsx';

/** The person's own pages. */
export const routes: readonly Hono[] = [
  ownLanguageRoutes,
  ownLinkRoutes,
  ownComplaintRoutes,
  ownProposalRoutes,
  ownRoutes,
  ownHistoryRoutes,
  ownMessagesRoutes,
  ownMeasuresRoutes,
  ownCheckInRoutes,
  ownFeedbackRoutes,
  ownOptionsRoutes,
  ownServicesRoutes,
  ownStepsRoutes,
  ownCarersRoutes,
  ownSharingRoutes,
  ownRecordRoutes,
];
