import { Hono } from 'hono';
import { AccessibilityPage, CookiesPage, PrivacyPage, StartPage } from '@fingerpost/pages/about';
import { SignedInPage } from '@fingerpost/pages/feedback';
import { glance } from './arrival.tsx';
import { firstPlaceOf } from './frame.ts';
import { show } from './show.ts';

/** The start page and the standing pages, which everybody may read. */
export const startRoutes = new Hono();

const notices = new Map([
  ['expired', 'Signing in took too long, or was begun in another browser. Sign in again.'],
  ['failed', 'You were not signed in. Try again, or ask whoever looks after your account.'],
]);

startRoutes.get('/', async (c) => {
  const { actor, frame } = await glance(c);
  if (actor !== undefined) return c.redirect(firstPlaceOf(actor), 303);
  return show(<StartPage frame={frame} signInHref="/sign-in" notice={notices.get(c.req.query('sign-in') ?? '')} />);
});

startRoutes.get('/signed-in', async (c) => {
  const { actor, frame } = await glance(c);
  return actor === undefined ? c.redirect('/', 303) : show(<SignedInPage frame={frame} />);
});

startRoutes.get('/accessibility', async (c) => show(<AccessibilityPage frame={(await glance(c)).frame} />));
startRoutes.get('/privacy', async (c) => show(<PrivacyPage frame={(await glance(c)).frame} />));

const cookies = [
  {
    name: '__Host-fingerpost',
    purpose: 'Keeps you signed in. What it holds is encrypted.',
    stays: 'Until you close the browser; after 30 minutes without a click or 10 hours it no longer works',
  },
  {
    name: '__Host-fingerpost-sign-in',
    purpose: 'Remembers where you wanted to go while you sign in. What it holds is encrypted.',
    stays: 'Until you are signed in, at most 10 minutes',
  },
  {
    name: '__Host-fingerpost-own',
    purpose: 'Keeps a person on their own page. What it holds is encrypted.',
    stays: 'Until you sign out or close the browser; after 15 minutes without a click or 2 hours it no longer works',
  },
  {
    name: '__Host-fingerpost-nhs-login',
    purpose: 'Remembers that somebody is on their way to their own page by NHS login. What it holds is encrypted.',
    stays: 'Until they are on their page, at most 10 minutes',
  },
  {
    name: '__Host-fingerpost-language',
    purpose:
      'Remembers in which language a person reads their own page. It holds the name of the language and nothing else.',
    stays: 'Until you close the browser',
  },
];

startRoutes.get('/cookies', async (c) => show(<CookiesPage frame={(await glance(c)).frame} cookies={cookies} />));
