import type { Hono } from 'hono';
import { providerListRoutes } from '../provider-lists.routes.tsx';
import { providerStepRoutes } from '../provider-steps.routes.tsx';
import { referralRoutes } from '../referrals.routes.tsx';

/** The pages of a referral and its steps, and the list of them. */
export const routes: readonly Hono[] = [referralRoutes, providerListRoutes, providerStepRoutes];
