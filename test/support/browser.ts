import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';
import type { TestNetwork } from './network.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. */
export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: flags });

/** Opens a window of its own, with its own cookies; scripts are off in it unless a test brings one. */
export const newWindow = async (browser: Browser, scripts = false): Promise<BrowserContext> => {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 1200, height: 900 } });
  context.setDefaultTimeout(20_000);
  return context;
};

/** Presses a button by its whole name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Follows a link by its whole name. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();

/** Signs in as one of the demo people in a window, from the start page on, and gives the page they arrive at. */
export const signIn = async (network: TestNetwork, window: BrowserContext, name: string): Promise<Page> => {
  const page = await window.newPage();
  await page.goto(network.url);
  await follow(page, 'Sign in');
  await press(page, `Sign in as ${name}`);
  return page;
};

/** Signs in as one of the demo people in a window of their own without scripts. */
export const visitAs = async (network: TestNetwork, browser: Browser, name: string): Promise<Page> =>
  signIn(network, await newWindow(browser), name);

/** Gives the heading of the page. */
export const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).trim();

/** Gives everything that can be read on the page. */
export const words = (page: Page): Promise<string> => page.locator('body').innerText();

/** Types into text boxes by their labels. */
export const type = async (page: Page, typed: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(typed))
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
};

/** Chooses answers to a question, by the words beside them. */
export const choose = async (page: Page, question: string, ...answers: readonly string[]): Promise<void> => {
  const group = page.getByRole('group', { name: question, exact: true });
  for (const answer of answers) await group.getByLabel(answer, { exact: true }).check();
};

/** Types a day, as YYYY-MM-DD, into the three boxes of a question. */
export const typeDay = async (page: Page, question: string, day: string): Promise<void> => {
  const group = page.getByRole('group', { name: question, exact: true });
  const [year = '', month = '', date = ''] = day.split('-');
  await group.getByLabel('Day').fill(date);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

/** Gives what the summary of errors at the top lists; nothing where there is none. */
export const errorsOn = (page: Page): Promise<string[]> => page.locator('.nhsuk-error-summary a').allInnerTexts();
