/**
 * Tells whether a form comes from a page of this site, where its browser does not say so by itself in
 * `Sec-Fetch-Site`. Told to keep an address to itself, a browser posts from "null"; an old one says nothing else.
 */
export const isOwnOrigin = (
  site: { readonly own: string; readonly referrer: 'same-origin' | 'no-referrer' },
  { origin, fetchSite }: { readonly origin: string; readonly fetchSite: string | undefined },
): boolean => origin === site.own || (site.referrer === 'no-referrer' && origin === 'null' && fetchSite === undefined);
