import type { Browser } from 'playwright-core';
import { visitAs } from './browser.ts';
import { done, pantry, referring, sentReferral, step } from './journey.ts';
import type { TestNetwork } from './network.ts';
import { offerServices } from './offers.ts';
import { openOwnPage, type Opening } from './own-page.ts';

/** A person of whose page every section has something in it, by the ids of their case and of the service that sees them. */
export type Lived = { readonly caseId: string; readonly referralId: string; readonly opening: Opening };

/** Brings somebody to a page with a goal, an offer to choose from, a service that sees them and one that is over. */
export const livedPage = async (network: TestNetwork, browser: Browser): Promise<Lived> => {
  const { caseId, referralId } = await sentReferral(network, 'Zora', 'Lived');
  const asWorker = (path: string, body: unknown, method: 'POST' | 'PUT' = 'POST') =>
    done(network, { role: 'link-worker', method, path: `/cases/${caseId}/${path}`, body });
  await step(network, referralId, 'acceptance');
  await asWorker(
    'plan',
    { matters: 'To eat with others.', goals: [{ text: 'Eat out twice a week', rating: 3 }] },
    'PUT',
  );
  const over = String((await asWorker('referrals', referring(await pantry(network)))).body['referralId']);
  await step(network, over, 'acceptance');
  const on = new Date(((await network.local('clock')) as { now: string }).now).toISOString().slice(0, 10);
  await step(network, over, 'attendances', { on, result: 'attended' });
  await step(network, over, 'completion', { outcome: 'achieved' });
  const worker = await visitAs(network, browser, 'Priya Nair');
  await offerServices(worker, network, caseId, ['It is near.', 'It is free.']);
  await worker.context().close();
  await network.advance('PT1M');
  return { caseId, referralId, opening: await openOwnPage(network, caseId) };
};
