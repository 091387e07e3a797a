import type { Hono } from 'hono';
import type { Part } from '../web/lazy.ts';

/** The pages that open without an account, by parts that are read when one of their addresses is asked for; every path begins with /open/. */
export const openParts: readonly Part[] = [
  { at: /^\/open\/me\/nhs-login(\/|$)/, load: () => import('./parts/nhs-login.ts') },
  {
    at: /^\/open\/me\/(messages|worried|complaint|proposals|goals|questions|answers|check-in|feedback)(\/|$)/,
    load: () => import('./parts/own-told.ts'),
  },
  { at: /^\/open\/me\/(carers|helping|reach|sharing|record)(\/|$)/, load: () => import('./parts/own-agreed.ts') },
  { at: /^\/open\/me(\/|$)/, load: () => import('./parts/own.ts') },
  { at: /^\/open\/(answer|finish)(\/|$)/, load: () => import('./parts/links.ts') },
  { at: /^\/open\/inbound\//, load: () => import('./parts/inbound.ts') },
  { at: /^\/open\/summary(\/|$)/, load: () => import('./parts/summary.ts') },
  { at: /^\/open\//, load: () => import('./parts/forms.ts') },
];

/** Reads every part, and gives the routes of each. */
export const everyOpenPart = async (): Promise<readonly (readonly Hono[])[]> => {
  const loaded = await Promise.all(openParts.map(({ load }) => load()));
  return loaded.map(({ routes }) => routes);
};
