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
import { type Lived, livedPage } from '../support/lived-page.ts';
import { knock } from '../support/own-page.ts';
import { isPlayedElsewhere } from '../support/played-elsewhere.ts';

let network: TestNetwork;
let browser: Browser;
let open: Linked;
let answered: Accepted;
let lived: Lived;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  [open, answered] = [await linkedReferral(network, 'Quill'), await acceptedByLink(network, 'Quill')];
  await registerCodes(network);
  lived = await livedPage(network, browser);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const registered = (await everyOpenPart()).flat().flatMap((app) => app.routes.filter(({ method }) => method === 'GET'));
const paths = registered.map(({ path }) => path).filter((path) => !givesFile(path) && !path.endsWith('*'));
/** Where NHS login is asked, and where it leads back to: no pages of ours. */
const leadsOn = ['/open/me/nhs-login', '/open/me/nhs-login/callback'];
const standing = standingRoutes.flatMap((app) => app.routes.map(({ path }) => path));

const newPage = async (): Promise<Page> => (await newWindow(browser, true)).newPage();

/** Longer than a form takes that a program fills in. */
const slowly = (page: Page): Promise<void> => page.waitForTimeout(3_500);

describe('every page that opens without an account', () => {
  it('can be read by everybody, and there is no other', async () => {
    const page = await newPage();
    await page.goto(`${network.url}/open/me`);
    await knock(page, lived.opening);
    await knock(page, lived.opening);
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
      ...['/open/complaint/aireside', `/open/complaint/aireside/${sent}`],
      ...['page', 'options', `services/${lived.referralId}`, `messages/${lived.referralId}`, 'questions/lonely'].map(
        (section) => `/open/me/${section}`,
      ),
      ...['check-in/thanks', 'new-link/sent', `link/${'0'.repeat(26)}`, 'end'].map((section) => `/open/me/${section}`),
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
    const unseen = paths.filter((path) => !seen.has(path) && !leadsOn.includes(path));
    expect(unseen.filter((path) => path !== '/open/me/nhs-login/pin' && !isPlayedElsewhere(path))).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('asks for the PIN after NHS login so that everybody can read it', async () => {
    const page = await newPage();
    await page.goto(`${network.url}/open/me/nhs-login`);
    await page.getByLabel('NHS number').fill('9990000026');
    await page.getByLabel('Date of birth').fill('1948-05-17');
    await press(page, 'Sign in');
    expect(new URL(page.url()).pathname).toMatch(/^\/open\/me\/nhs-login/);
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('can be read in Polish, which says that it has not been checked', async () => {
    const page = await newPage();
    await page.goto(`${network.url}/open/me`);
    await knock(page, lived.opening);
    await knock(page, lived.opening);
    await page.goto(`${network.url}/open/me/page?language=pl`);
    for (const section of ['page', 'steps', 'options', 'sharing']) {
      await page.goto(`${network.url}/open/me/${section}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('pl');
      expect(await problemsOf(page)).toEqual([]);
    }
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
    await knock(page, lived.opening);
    await knock(page, lived.opening);
    await press(page, 'Sign out');
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});
