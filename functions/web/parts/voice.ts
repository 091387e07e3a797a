import type { Hono } from 'hono';
import { complaintRoutes } from '../complaints.routes.tsx';
import { proposalRoutes } from '../proposals.routes.tsx';
import { replyRoutes } from '../replies.routes.tsx';
import { voiceRoutes } from '../voice.routes.tsx';

/** The pages of complaints, of what people say should exist, of replies to be filed, and of those who speak for patients. */
export const routes: readonly Hono[] = [complaintRoutes, proposalRoutes, replyRoutes, voiceRoutes];
