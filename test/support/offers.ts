import type { Page } from 'playwright-core';
import { barriersOn, tooWide } from './accessible.ts';
import { newWindow, press, type } from './browser.ts';
import type { TestNetwork } from './network.ts';

/** Lets a link worker offer the person of a case services for food, those that answer in the network first, with why each may fit; gives their names. */
export const offerServices = async (
  worker: Page,
  network: TestNetwork,
  caseId: string,
  whys: readonly string[],
): Promise<readonly string[]> => {
  await worker.goto(`${network.url}/cases/${caseId}/own/options?need=food`);
  const candidates = worker.locator('.nhsuk-form-group:has(> textarea[name^="options."])');
  const outside = 'nobody there uses Fingerpost';
  const ordered = [
    ...(await candidates.filter({ hasNotText: outside }).all()),
    ...(await candidates.filter({ hasText: outside }).all()),
  ];
  const names: string[] = [];
  for (const [index, why] of whys.entries()) {
    const box = ordered[index]!.locator('textarea');
    await box.fill(why);
    names.push((await worker.locator(`label[for="${(await box.getAttribute('id')) ?? ''}"]`).innerText()).trim());
  }
  for (const share of ['Their name', 'Their phone number']) await worker.getByLabel(share, { exact: true }).check();
  await type(worker, { 'The message, read after the service accepts': 'Please ring in the morning.' });
  await press(worker, 'Offer these to the person');
  return names;
};

/** What is wrong with a page for somebody who cannot see it, or reads it on a phone or a desktop; nothing when all is well. */
export const barriersAt = async (page: Page, widths: readonly number[] = [1280, 360, 320]): Promise<string[]> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser of its own');
  const scripted = await (await newWindow(browser, true)).newPage();
  await scripted.context().addCookies(await page.context().cookies());
  await scripted.goto(page.url());
  const found = await barriersOn(scripted);
  for (const width of widths) {
    await scripted.setViewportSize({ width, height: 740 });
    if ((await tooWide(scripted)) > 0) found.push(`scrolls sideways at ${String(width)}`);
  }
  await scripted.context().close();
  return found;
};

/** Takes a picture of a page for people to look at, where a folder for them is named. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['FINGERPOST_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
