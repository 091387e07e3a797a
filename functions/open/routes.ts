import type { Hono } from 'hono';
import { agencyRoutes } from './agency.routes.tsx';
import { answerConcernRoutes } from './answer-concern.routes.tsx';
import { answerRoutes } from './answer.routes.tsx';
import { askRoutes } from './ask.routes.tsx';
import { finishRoutes } from './finish.routes.tsx';
import { complaintFormRoutes } from './complaint.routes.tsx';
import { ownComplaintRoutes } from './own-complaint.routes.tsx';
import { ownHistoryRoutes } from './own-history.routes.tsx';
import { ownLanguageRoutes } from './own-language.ts';
import { ownMessagesRoutes } from './own-messages.routes.tsx';
import { ownLinkRoutes } from './own-link.routes.tsx';
import { ownMeasuresRoutes } from './own-measures.routes.tsx';
import { ownOptionsRoutes } from './own-options.routes.tsx';
import { ownServicesRoutes } from './own-services.routes.tsx';
import { ownStepsRoutes } from './own-steps.routes.tsx';
import { ownCarersRoutes } from './own-carers.routes.tsx';
import { ownSharingRoutes } from './own-sharing.routes.tsx';
import { ownRoutes } from './own.routes.tsx';

/** The pages that open without an account, in one place; every path begins with /open/. */
export const openRoutes: readonly Hono[] = [
  answerRoutes,
  answerConcernRoutes,
  finishRoutes,
  askRoutes,
  agencyRoutes,
  complaintFormRoutes,
  ownLanguageRoutes,
  ownLinkRoutes,
  ownComplaintRoutes,
  ownRoutes,
  ownHistoryRoutes,
  ownMessagesRoutes,
  ownMeasuresRoutes,
  ownOptionsRoutes,
  ownServicesRoutes,
  ownStepsRoutes,
  ownCarersRoutes,
  ownSharingRoutes,
];
