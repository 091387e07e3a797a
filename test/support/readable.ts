import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriersOn, tooWide } from './accessible.ts';
import { newWindow } from './browser.ts';

/** Finds what keeps people out of a page, on a phone and on a desktop; it is opened anew where scripts run, as the checks need. */
export const readableIn = async (browser: Browser, page: Page, name: string): Promise<void> => {
  const scripted = await (await newWindow(browser, true)).newPage();
  await scripted.context().addCookies(await page.context().cookies());
  await scripted.goto(page.url());
  for (const width of [1280, 360, 320]) {
    await scripted.setViewportSize({ width, height: 740 });
    expect([name, width, await tooWide(scripted)]).toEqual([name, width, 0]);
  }
  expect([name, await barriersOn(scripted)]).toEqual([name, []]);
  await scripted.context().close();
};

/** Chooses one of the options of a list by what it says. */
export const select = (page: Page, label: string, option: string): Promise<string[]> =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });
