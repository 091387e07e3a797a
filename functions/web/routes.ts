import type { Hono } from 'hono';
import type { Part } from './lazy.ts';
import { startRoutes } from './start.routes.tsx';

/** The routes that are always there: those anybody may open. */
export const standingRoutes: readonly Hono[] = [startRoutes];

/** The parts of the pages, the first that an address fits. All handlers of one path stand in one part, since each role has its own. */
export const parts: readonly Part[] = [
  { at: /^\/sign-(in|out)(\/|$)/, load: () => import('./parts/sign-in.ts') },
  {
    at: /^\/concerns(\/|$)|^\/cases\/[^/]+\/(incident|concerns|visit-)/,
    load: () => import('./parts/safety.ts'),
  },
  {
    at: /^\/cases\/[^/]+\/(death|registered-practice|person\/|agreements|transfer|identity|separation|taking-back|not-with|known|another-worker|action|feedback|complexity)/,
    load: () => import('./parts/case-matters.ts'),
  },
  {
    at: /^\/cases\/[^/]+\/own\/(answers|questions|loneliness|goals|check-in|thoughts\/)/,
    load: () => import('./parts/answers.ts'),
  },
  {
    at: /^\/cases\/[^/]+\/own\/(carers|reach|sharing|record)(\/|$)/,
    load: () => import('./parts/agreed.ts'),
  },
  {
    at: /^\/cases\/[^/]+\/(own-page|own\/)/,
    load: () => import('./parts/with-person.ts'),
  },
  { at: /^\/cases(\/|$)|^\/referrals\/new$/, load: () => import('./parts/cases.ts') },
  {
    at: /^\/referrals\/[^/]+\/(messages|place|incident|known|concerns|visit-sheet)/,
    load: () => import('./parts/referral-matters.ts'),
  },
  { at: /^\/referrals(\/|$)/, load: () => import('./parts/referrals.ts') },
  { at: /^\/(complaints|proposals|replies|voice)(\/|$)/, load: () => import('./parts/voice.ts') },
  { at: /^\/(our-services|uptake|team)\/thoughts(\/|$)/, load: () => import('./parts/thoughts.ts') },
  { at: /^\/tasks\/[^/]+\/letter$/, load: () => import('./parts/letter.ts') },
  { at: /^\/team(\/|$)|^\/work\/(away|next-five-days|supervision|handover)/, load: () => import('./parts/team.ts') },
  { at: /^\/(tasks|messages|beyond-team|services)(\/|$)/, load: () => import('./parts/tasks.ts') },
  { at: /^\/(work|waiting)(\/|$)/, load: () => import('./parts/work.ts') },
  {
    at: /^\/(organisations|our-services|groups|sessions|uptake|uptake\.csv)(\/|$)/,
    load: () => import('./parts/listings.ts'),
  },
];

/** Reads every part, and gives the routes of each. */
export const everyPart = async (): Promise<readonly (readonly Hono[])[]> => {
  const loaded = await Promise.all(parts.map(({ load }) => load()));
  return loaded.map(({ routes }) => routes);
};
