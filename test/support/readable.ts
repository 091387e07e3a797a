import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, tooWide } from './accessible.ts';
import { newWindow } from './browser.ts';

const copies = new WeakMap<Browser, Promise<Page>>();

/** Opens what a page shows once more where scripts run, as the checks need, for the same visitor; one such page a browser. */
export const copyOf = async (page: Page): Promise<Page> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser of its own');
  const making = copies.get(browser) ?? newWindow(browser, true).then((window) => window.newPage());
  copies.set(browser, making);
  const copy = await making;
  await copy.context().clearCookies();
  await copy.context().addCookies(await page.context().cookies());
  await copy.goto(page.url());
  return copy;
};

/** What is wrong with a page for somebody who cannot see it, or reads it on a phone or a desktop; nothing when all is well. */
export const barriersAt = async (page: Page, widths: readonly number[] = [1280, 360, 320]): Promise<string[]> => {
  const copy = await copyOf(page);
  const found = await barriersOn(copy);
  for (const width of widths) {
    await copy.setViewportSize({ width, height: 740 });
    if ((await tooWide(copy)) > 0) found.push(`scrolls sideways at ${String(width)}`);
  }
  return found;
};

/** Takes a picture of a page for people to look at, where a folder for them is named. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Finds nothing that keeps people out of a page, on a phone and on a desktop, and takes its picture where asked to. */
export const readable = async (page: Page, name: string): Promise<void> => {
  expect([name, ...(await barriersAt(page))]).toEqual([name]);
  await picture(page, name);
};

/** Chooses one of the options of a list by what it says. */
export const select = (page: Page, label: string, option: string): Promise<string[]> =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });
