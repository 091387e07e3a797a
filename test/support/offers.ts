import type { Page } from 'playwright-core';
import { press, type } from './browser.ts';
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
