import { type Context as HonoContext, Hono, type MiddlewareHandler } from 'hono';
import { ownPath } from '@fingerpost/pages/own';
import { type Language, languageOf } from '@fingerpost/pages/words';
import { readCookie, writeCookie } from '../web/cookies.ts';

const cookie = '__Host-fingerpost-language';

/** Gives the language that somebody chose on these pages; undefined where they chose none. */
export const chosenLanguage = (c: HonoContext): Language | undefined => languageOf(readCookie(c, cookie));

/** Remembers which language somebody chooses by a link on a page, and leads back to the page. */
export const chooseLanguage: MiddlewareHandler = async (c, next) => {
  const language = languageOf(c.req.query('language'));
  if (language === undefined) return next();
  writeCookie(c, cookie, language);
  return c.redirect(c.req.path, 303);
};

/** The choice of a language, on every one of the person's own pages. */
export const ownLanguageRoutes = new Hono();

for (const path of [ownPath, `${ownPath}/*`]) ownLanguageRoutes.get(path, chooseLanguage);
