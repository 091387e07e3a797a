import type { Hono } from 'hono';
import { ownLanguageRoutes } from '../own-language.ts';
import { ownMessagesRoutes } from '../own-messages.routes.tsx';
import { ownComplaintRoutes } from '../own-complaint.routes.tsx';
import { ownProposalRoutes } from '../own-proposals.routes.tsx';
import { ownMeasuresRoutes } from '../own-measures.routes.tsx';
import { ownCheckInRoutes } from '../own-check-in.routes.tsx';
import { ownFeedbackRoutes } from '../own-feedback.routes.tsx';

/** What a person tells their team on their own pages: messages, worries, complaints, ideas, and how they are. */
export const routes: readonly Hono[] = [
  ownLanguageRoutes,
  ownMessagesRoutes,
  ownComplaintRoutes,
  ownProposalRoutes,
  ownMeasuresRoutes,
  ownCheckInRoutes,
  ownFeedbackRoutes,
];
