import type { Page } from 'playwright-core';
import { press } from './browser.ts';
import { done, opening, outbox } from './journey.ts';
import type { TestNetwork } from './network.ts';

/** Gives how many texts said that there is an answer to something that somebody asked for. */
export const textsAboutAnswers = async (network: TestNetwork): Promise<number> => {
  await network.advance('PT0S');
  const sent = await outbox(network);
  return sent.filter(({ body }) => body.includes('There is an answer to something you asked for here')).length;
};

/** Records on the team's page that a person said on the phone that they want what is proposed as well. */
export const countAsTold = async (
  network: TestNetwork,
  worker: Page,
  caseId: string,
  proposed: string,
): Promise<void> => {
  await worker.goto(`${network.url}/cases/${caseId}/own/proposals`);
  const form = worker.locator('form[action$="/support"]');
  await form.getByLabel('The person themselves').check();
  await form.getByLabel('On the phone').check();
  const today = new Date();
  await form.getByLabel('Day').fill(String(today.getUTCDate()));
  await form.getByLabel('Month').fill(String(today.getUTCMonth() + 1));
  await form.getByLabel('Year').fill(String(today.getUTCFullYear()));
  const option = form.locator('option', { hasText: proposed });
  await form.getByLabel('What do they want as well?').selectOption((await option.getAttribute('value')) ?? '');
  await press(worker, 'Count them');
};

/** Opens a case of somebody who wants neither texts, letters nor e-mail, and is with the link worker. */
export const openedByCallOnly = async (network: TestNetwork, given: string, family: string): Promise<string> => {
  const { patient, ...rest } = opening(given, family);
  const safeContact = { avoid: ['texts', 'letters', 'email'] };
  const asked = { role: 'gp-practice', method: 'POST', path: '/cases' } as const;
  const { body } = await done(network, { ...asked, body: { ...rest, patient: { ...patient, safeContact } } });
  const caseId = String(body['caseId']);
  await done(network, { role: 'link-worker', method: 'POST', path: `/cases/${caseId}/allocation` });
  return caseId;
};
