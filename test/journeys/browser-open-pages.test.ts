import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyOpenPart } from '../../functions/open/routes.ts';
import { standingRoutes } from '../../functions/web/routes.ts';
import { problemsOf } from '../support/accessible.ts';
import { type Accepted, acceptedByLink, type Linked, linkedReferral } from '../support/answer-link.ts';
import { errorsOn, heading, newWindow, press, startBrowser } from '../support/browser.ts';
import { registerCodes } from '../support/codes.ts';
import { givesFile, routesOf, visitEveryPage } from '../support/crawl.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, openOwnPage, type Opening } from '../support/own-page.ts';

let network: TestNetwork;
let browser: Browser;
let open: Linked;
let answered: Accepted;
let own: Opening;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  [open, answered] = [await linkedReferral(network, 'Quill'), await acceptedByLink(network, 'Quill')];
  await registerCodes(network);
  own = await openOwnPage(network, open.caseId);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const registered = (await everyOpenPart()).flat().flatMap((app) => app.routes.filter(({ method }) => method === 'GET'));
const paths = registered.map(({ path }) => path).filter((path) => !givesFile(path));
const standing = standingRoutes.flatMap((app) => app.routes.map(({ path }) => path));

const newPage = async (): Promise<Page> => (await newWindow(browser, true)).newPage();

/** Longer than a form takes that a program fills in. */
const slowly = (page: Page): Promise<void> => page.waitForTimeout(3_500);

describe('every page that opens without an account', () => {
  it('can be read by everybody, and there is no other', async () => {
    const page = await newPage();
    await page.goto(`${network.url}/open/me`);
    await knock(page, own);
    await knock(page, own);
    expect(await heading(page)).toBe('Hello Zora');
    const sent = 'sent?reference=0000-0000';
    const from = [
      ...['ask', 'refer'].flatMap((form) => [`/open/${form}/aireside`, `/open/${form}/aireside/${sent}`]),
      open.link,
      ...['question', 'waitlisting', 'decline', 'acceptance'].map((step) => `${open.link}/${step}`),
      `${open.link}/concerns/raised?reference=0000-0000&now=yes`,
      answered.link,
      ...[answered.attended, answered.missed, answered.complete, `${answered.complete}/done`],
      ...['person', 'code', 'code/entry'].map((page) => `${answered.complete}/${page}`),
      `${answered.complete}/concerns/raised?reference=0000-0000`,
      '/open/me/page',
      '/open/me',
    ];
    const problems: string[] = [];
    const seen = await visitEveryPage(
      page,
      { routes: routesOf([...paths, ...standing]), from },
      async (route, answer) => {
        if (answer.status() !== 200) problems.push(`${route}: ${String(answer.status())}`);
        if ((await page.locator('h1').count()) !== 1) problems.push(`${route}: not one heading of the first level`);
        problems.push(...(await problemsOf(page)).map((problem) => `${route}: ${problem}`));
      },
    );
    expect([...new Set(problems)]).toEqual([]);
    expect(paths.filter((path) => !seen.has(path))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/open/ask/aireside', 'Send'],
    ['/open/refer/aireside', 'Send'],
    ['{link}', 'Accept this referral'],
    ['{link}/question', 'Send the question'],
    ['{link}/waitlisting', 'Put on the waiting list'],
    ['{link}/decline', 'Decline'],
    ['{link}/concerns', 'Tell the safeguarding lead'],
    ['{attended}', 'Record that they came'],
    ['{complete}', 'Complete this referral'],
    ['{complete}/code', 'Send the code'],
    ['/open/me', 'Open my page'],
  ])('says what to mend so that everybody can read it, on %s', async (path, button) => {
    const page = await newPage();
    const { attended, complete } = answered;
    const links = { '{link}': open.link, '{attended}': attended, '{complete}': complete };
    await page.goto(network.url + Object.entries(links).reduce((at, [name, link]) => at.replace(name, link), path));
    await slowly(page);
    await press(page, button);
    expect((await errorsOn(page)).length).toBeGreaterThan(0);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['/open/answer/nothing', '/open/ask/nowhere', '/open/refer/nowhere', '/open/nowhere'])(
    'says where nothing is so that everybody can read it, on %s',
    async (path) => {
      const page = await newPage();
      expect((await page.goto(network.url + path))?.status()).toBe(404);
      expect(await problemsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('closes a person’s page so that everybody can read that it is closed', async () => {
    const page = await newPage();
    await page.goto(`${network.url}/open/me/page`);
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(`${network.url}/open/me`);
    await knock(page, own);
    await knock(page, own);
    await press(page, 'Sign out');
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});
