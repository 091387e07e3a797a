import type { Page } from 'playwright-core';
import { press, type, typeDay } from './browser.ts';
import type { TestNetwork } from './network.ts';
import { hiddenFields, Visitor } from './visitor.ts';

/** What a person was given to open their own page with. */
export type Opening = { readonly code: string; readonly pin: string };

const born = '1948-05-17';

/** Lets the link worker open a person's own page, and gives the code and the PIN that they set together. */
export const openOwnPage = async (network: TestNetwork, caseId: string): Promise<Opening> => {
  const worker = await Visitor.as(network, 'link-worker');
  const at = `/cases/${caseId}/own-page`;
  const { html } = await worker.post(`${at}/code`, hiddenFields((await worker.get(at)).html));
  const code = /fp-code">([^<]+)</.exec(html)?.[1];
  if (code === undefined) throw new Error('the page shows no code');
  const pin = '4071';
  const { idempotencyKey = [] } = hiddenFields(html);
  await worker.post(`${at}/pin`, { idempotencyKey: idempotencyKey.slice(0, 1), pin });
  return { code, pin };
};

/** Types the code and the date of birth, and the PIN where it is asked for, and goes on. */
export const knock = async (page: Page, { code, pin }: Opening, day = born): Promise<void> => {
  await type(page, { 'Your code': code });
  await typeDay(page, 'Your date of birth', day);
  const asked = page.getByLabel('Your PIN');
  if (await asked.isVisible()) await asked.fill(pin);
  await press(page, 'Open my page');
};
