import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyOpenPart } from '../../functions/open/routes.ts';
import { everyPart, standingRoutes } from '../../functions/web/routes.ts';
import { problemsOf } from '../support/accessible.ts';
import { follow, heading, newWindow, press, signIn, startBrowser, visitAs } from '../support/browser.ts';
import { givesFile, routesOf, visitEveryPage } from '../support/crawl.ts';
import { askPractice, type EveryState, reachEveryState } from '../support/every-state.ts';
import { TestNetwork } from '../support/network.ts';
import { isPlayedElsewhere } from '../support/played-elsewhere.ts';

/** A crawl opens hundreds of pages, which takes a busy machine long. */
const minutes = (count: number): number => count * 60_000;

let network: TestNetwork;
let browser: Browser;
let states: EveryState;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  states = await reachEveryState(network);
  await network.advance('P4W');
  await askPractice(network, states.caseId);
}, minutes(5));
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const pages = [...standingRoutes, ...(await everyPart()).flat()];
const registered = pages
  .flatMap((app) => app.routes.filter(({ method }) => method === 'GET'))
  .filter(({ path }) => !path.startsWith('/sign-'));
const own = registered.map(({ path }) => path);
const open = (await everyOpenPart()).flat().flatMap((app) => app.routes.map(({ path }) => path));
const routes = routesOf([...own, ...open]);

/** The parts by which a page differs from others of its route, and the menu, which is alike on all pages of a role. */
const partsOf = async (page: Page, route: string): Promise<string[]> => {
  const texts = (selector: string): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('${selector}')].map(
      (part) => (part.getAttribute('name') ?? part.textContent).replace(/\\d+/g, ''),
    )`);
  const parts = await texts('h2,legend,th,.nhsuk-tag,[name]');
  return [route, ...parts.map((part) => `${route} ${part}`), ...(await texts('.nhsuk-header__navigation'))];
};

const seenParts = new Set<string>();
const visited = new Set<string>();

describe('what finds barriers', () => {
  it('finds one that is there, and a page that is too wide', async () => {
    const page = await (await newWindow(browser, true)).newPage();
    await page.setContent(
      '<html lang="en"><title>A</title><main><img src="a.png"><p style="width:2000px">b</p></main>',
    );
    const found = (await problemsOf(page)).join();
    expect(found).toContain('image-alt');
    expect(found).toContain('scrolls sideways at 320');
    expect(found).toContain('text of twice the size');
  });
});

/** Where the crawl of each person begins, besides their first page: what a form leads to, and what long lists hide. */
const begins = (): Readonly<Record<string, readonly string[]>> => {
  const { caseId, proposedId, askedId, byHandId, placedId, unsettled, died, movedAway, takenBack, beyond } = states;
  return {
    'Dr Amara Okafor': [`/cases/${caseId}/opened`, '/signed-in', `/cases/${takenBack}`],
    'Priya Nair': [
      `/cases/${caseId}/concerns/raised?reference=0000-0000&now=yes`,
      // Only an answers page of somebody with goals leads there, and six of those may be of others.
      `/cases/${caseId}/own/goals`,
      `/referrals/${proposedId}/concerns/raised?reference=0000-0000`,
      ...[proposedId, askedId, byHandId].map((referralId) => `/referrals/${referralId}`),
      `/cases/${takenBack}`,
      `/beyond-team?case=${beyond.closed}`,
      `/beyond-team?case=${beyond.opened}`,
    ],
    'Maureen Holt': [`/cases/${unsettled}`, `/cases/${died}`, `/cases/${movedAway}`],
    'Joanne Blake': [`/referrals/${placedId}`],
    'Alex Doyle': ['commissioner', 'provider', 'team', 'practice'].flatMap((kind) => [
      `/organisations?kind=${kind}`,
      `/organisations/new?kind=${kind}`,
    ]),
  };
};

describe('every page that links lead to', () => {
  it.each(['Dr Amara Okafor', 'Priya Nair', 'Maureen Holt', 'Joanne Blake', 'Helen Marsh', 'Alex Doyle'])(
    'can be read by everybody, for %s',
    async (name) => {
      const page = await signIn(network, await newWindow(browser, true), name);
      const from = [new URL(page.url()).pathname, ...(begins()[name] ?? [])];
      const problems: string[] = [];
      const look = async (route: string, status: number) => {
        if (status !== 200) problems.push(`${page.url()}: ${status}`);
        if ((await page.locator('h1').count()) !== 1) problems.push(`${route}: not one heading of the first level`);
        const parts = await partsOf(page, route);
        if (parts.every((part) => seenParts.has(part))) return;
        for (const part of parts) seenParts.add(part);
        problems.push(...(await problemsOf(page)).map((problem) => `${route}: ${problem}`));
      };
      const seen = await visitEveryPage(page, { routes, from }, (route, answer) => look(route, answer.status()));
      for (const route of seen) visited.add(route);
      expect([...new Set(problems)]).toEqual([]);
      await page.context().close();
    },
    minutes(6),
  );

  it('is every page there is', () => {
    const files = own.filter(givesFile);
    expect(files).toContain('/uptake.csv');
    const unseen = [...new Set(own)].filter((path) => !givesFile(path) && !visited.has(path));
    expect(unseen.filter((path) => !isPlayedElsewhere(path))).toEqual([]);
    expect(visited.size).toBeGreaterThan(50);
  });
});

describe('a page of another kind', () => {
  it('can be used by keyboard alone, past the menu to what it is about', async () => {
    const page = await visitAs(network, browser, 'Dr Amara Okafor');
    await page.goto(`${network.url}/cases`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/cas_/);
    await page.context().close();
  });

  it.each([
    ['Dr Amara Okafor', '/referrals/new', 'Send the referral'],
    ['Priya Nair', '{case}/closure', 'Close the case'],
    ['Priya Nair', '{case}/own/questions', 'Record the answers'],
    ['Priya Nair', '{case}/concerns', 'Tell the safeguarding lead'],
    ['Priya Nair', '{case}/not-with', 'Add to the list'],
    ['Priya Nair', '{case}/transfer', 'Give the case to the other team'],
    ['Joanne Blake', '/groups/new', 'Save'],
    ['Alex Doyle', '/organisations/new?kind=practice', 'Save'],
  ])('with errors can be read by everybody, for %s at %s', async (name, path, button) => {
    const page = await signIn(network, await newWindow(browser, true), name);
    await page.goto(network.url + path.replace('{case}', `/cases/${states.caseId}`));
    await press(page, button);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('for somebody who is not signed in, or no member, or lost, can be read by everybody', async () => {
    const page = await (await newWindow(browser, true)).newPage();
    await page.goto(`${network.url}/?sign-in=failed`);
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(`${network.url}/nowhere`);
    expect(await heading(page)).toBe('Page not found');
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(network.url);
    await follow(page, 'Sign in');
    await page.getByLabel('E-mail address of the invitation').fill('nobody@elsewhere.example');
    await press(page, 'Sign in with this address');
    await page.goto(`${network.url}/cases`);
    expect(await heading(page)).toBe('You have no place here yet');
    expect(await problemsOf(page)).toEqual([]);
  });
});
