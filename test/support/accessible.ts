import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

// Style sheets and films are read anew only for rules about films and turned screens, which no page of ours is for.
const check = `axe
  .run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    preload: false,
  })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes[0].html.slice(0, 200)))`;

/** Lists what axe finds wrong on a page by WCAG 2.2 AA, each with the first element concerned. */
export const barriersOn = async (page: Page): Promise<string[]> => {
  // It stays in the page for every further run.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  return page.evaluate(check);
};

/** Says by how many CSS pixels a page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Sets the size of text that the browser's own settings give, in CSS pixels; 16 is what it comes with. */
const setTextSize = async (page: Page, pixels: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: Math.round(pixels * 0.8) } });
  await session.detach();
};

const height = 900;

/** What is wrong with a page for somebody who cannot see it, who zooms in, or who reads large text. */
export const problemsOf = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height });
    if ((await tooWide(page)) > 0) found.push(`scrolls sideways at ${width}`);
    found.push(...(await barriersOn(page)).map((barrier) => `${barrier} (at ${width})`));
  }
  await page.setViewportSize({ width: 640, height });
  if ((await tooWide(page)) > 0) found.push('scrolls sideways at 1280 zoomed to 200%');
  await page.setViewportSize({ width: 1280, height });
  await setTextSize(page, 32);
  if ((await tooWide(page)) > 0) found.push('scrolls sideways with text of twice the size');
  await setTextSize(page, 16);
  return found;
};
