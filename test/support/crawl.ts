import type { Page, Response } from 'playwright-core';

/** A route as it is registered, and the pattern of the addresses that it answers. */
export type Route = { readonly path: string; readonly pattern: RegExp };

const parameter = /\/:\w+(?:\{([^}]*)\})?/g;

/** Makes routes of registered paths, those with fewer parameters first, as they are the nearer match. */
export const routesOf = (paths: readonly string[]): readonly Route[] =>
  [...new Set(paths)]
    .map((path) => ({
      path,
      pattern: new RegExp(
        `^${path.replaceAll('.', '\\.').replace(parameter, (_, kind?: string) => `/(?:${kind ?? '[^/]+'})`)}$`,
      ),
    }))
    .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length);

/** Gives the registered path that answers an address; undefined where none does. */
const routeFor = (routes: readonly Route[], path: string): string | undefined =>
  routes.find(({ pattern }) => pattern.test(path))?.path;

/** Tells whether an address gives a file to keep, which is no page. */
export const givesFile = (path: string): boolean => path.endsWith('.csv') || path.endsWith('/record/file');

const leavesPages = (path: string): boolean => path === '/sign-in' || path === '/sign-out' || givesFile(path);

const linksOn = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = await page.evaluate(`[...document.querySelectorAll('a[href]')].map((link) => link.href)`);
  const { origin } = new URL(page.url());
  return (
    found
      .map((href) => new URL(href))
      // The same page in another language is no further page.
      .filter((url) => url.origin === origin && !leavesPages(url.pathname) && !url.searchParams.has('language'))
      .map((url) => url.pathname + url.search)
  );
};

/** How a crawl goes: the routes there are, and where it begins. */
export type Crawl = { readonly routes: readonly Route[]; readonly from: readonly string[] };

const mostOfRoute = 6;
const mostOfRouteOnPage = 2;

/** Leaves out all but the first links of each route, so that one long list does not use up what may be visited. */
const fewOfEach = (routes: readonly Route[], links: readonly string[]): readonly string[] => {
  const byRoute = Map.groupBy(links, (link) => routeFor(routes, link.replace(/\?.*/, '')));
  return [...byRoute.values()].flatMap((alike) => alike.slice(0, mostOfRouteOnPage));
};

/**
 * Visits every page that links lead to for whoever is signed in on a page, each address once, and at most 2
 * of a route from one page and 6 of it in all; gives the routes that were visited. Refuses: a link that leads nowhere.
 */
export const visitEveryPage = async (
  page: Page,
  { routes, from }: Crawl,
  look: (route: string, answer: Response) => Promise<void>,
): Promise<ReadonlySet<string>> => {
  const { origin } = new URL(page.url());
  const waiting = [...from];
  const known = new Set(from);
  const visits = new Map<string, number>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const route = routeFor(routes, address.replace(/\?.*/, ''));
    if (route === undefined) throw new Error(`a link leads to ${address}, where no route is`);
    const visited = visits.get(route) ?? 0;
    if (visited >= mostOfRoute) continue;
    visits.set(route, visited + 1);
    const answer = await page.goto(origin + address);
    if (answer === null) throw new Error(`${address} gave no page`);
    await look(route, answer);
    const links = [...new Set(await linksOn(page))].filter((link) => !known.has(link));
    for (const link of fewOfEach(routes, links)) {
      known.add(link);
      waiting.push(link);
    }
  }
  return new Set(visits.keys());
};
