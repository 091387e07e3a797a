import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The cookies of the pages, all bound to this host, and all encrypted but the one that says in which language somebody reads. */
export type CookieName =
  | '__Host-fingerpost'
  | '__Host-fingerpost-sign-in'
  | '__Host-fingerpost-own'
  | '__Host-fingerpost-language'
  | '__Host-fingerpost-nhs-login'
  | '__Host-fingerpost-device';

/** Reads one of our cookies. */
export const readCookie = (c: Context, name: CookieName): string | undefined => getCookie(c, name);

/** Sets one of our cookies, until the browser closes unless it is given seconds to live. */
export const writeCookie = (c: Context, name: CookieName, value: string, seconds?: number): void => {
  setCookie(c, name, value, { ...options, ...(seconds === undefined ? {} : { maxAge: seconds }) });
};

/** Forgets one of our cookies. */
export const dropCookie = (c: Context, name: CookieName): void => {
  deleteCookie(c, name, options);
};
