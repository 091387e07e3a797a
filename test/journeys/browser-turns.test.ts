import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, follow, heading, press, startBrowser, type, visitAs, words } from '../support/browser.ts';
import { advanceTo, eveningAfter, startWorkingDay } from '../support/days.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let provider: Page;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  worker = await visitAs(network, browser, 'Priya Nair');
  provider = await visitAs(network, browser, 'Joanne Blake');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const at = (page: Page, path: string) => page.goto(`${network.url}${path}`);

/** Answers what the form for a referral by hand asks beside what it knows from the first try, and sends it. */
const referByHand = async (page: Page): Promise<void> => {
  await choose(page, 'Who agreed?', 'The person');
  await choose(page, 'How?', 'On the phone');
  await page.getByRole('radio', { name: /^By hand/ }).check();
  await press(page, 'Refer to this service');
  expect(await words(page)).toContain('The referral is recorded. You hold it until the service answers you.');
};

const openTask = async (page: Page, task: RegExp, family: string): Promise<void> => {
  await at(page, '/work');
  await page.getByRole('row', { name: family }).getByRole('link', { name: task }).click();
};

describe('a service that says no', () => {
  it('gives the link worker a task, from which they refer elsewhere', async () => {
    const { caseId, referralId } = await sentReferral(network, 'Nora', 'Declined');
    await at(provider, `/referrals/${referralId}`);
    await follow(provider, 'Decline');
    await choose(provider, 'Why?', 'Full');
    await press(provider, 'Decline');
    expect(await words(provider)).toContain('You declined the referral.');
    expect(await words(provider)).toContain('details are no longer shown');
    expect(await words(provider)).not.toContain('Do not contact this person');

    await openTask(worker, /Look for another service/, 'Nora Declined');
    expect(await words(worker)).toContain('Full');
    await follow(worker, 'Find another service');
    await follow(worker, 'Refer to Leeds South & East food bank');
    expect(await words(worker)).toContain('This goes out in place of the referral to Lantern Pantry.');
    await referByHand(worker);
    await at(worker, `/cases/${caseId}`);
    const held = (service: string) => worker.getByRole('row', { name: new RegExp(`^${service}`) }).innerText();
    expect(await held('Lantern Pantry')).toContain('Declined');
    expect(await held('Leeds South & East food bank')).toContain('you');
  });
});

describe('a service that is silent', () => {
  it('is followed by a task with three other services; referring to one withdraws the first', async () => {
    const day = await startWorkingDay(network);
    const { referralId } = await sentReferral(network, 'Ida', 'Silent');
    await advanceTo(network, eveningAfter(day, 6));
    await openTask(worker, /Find another way: the service has not answered/, 'Ida Silent');
    const others = worker.getByRole('link', { name: /^Send to this service instead/ });
    expect(await others.count()).toBe(3);
    await others.first().click();
    await referByHand(worker);
    await at(provider, `/referrals/${referralId}`);
    expect(await words(provider)).toContain('Do not contact this person');
    expect(await words(provider)).not.toContain('Silent');
  });
});

describe('an address that is not for them', () => {
  it('answers like one where nothing is', async () => {
    const { caseId, referralId } = await sentReferral(network, 'Secret', 'Elsewhere');
    const others = await visitAs(network, browser, 'Gareth Pugh');
    const nothing = `/cases/cas_${'0'.repeat(26)}`;
    for (const path of [`/cases/${caseId}`, `/referrals/${referralId}`, `/cases/${caseId}/history`, nothing]) {
      const answer = await at(others, path);
      expect(answer?.status(), path).toBe(404);
      expect(await heading(others)).toBe('Page not found');
      expect(await words(others)).not.toContain('Secret');
    }
  });
});

describe('a step that is not possible any more', () => {
  it('is refused with what happened meanwhile, and what was written is kept', async () => {
    const { referralId } = await sentReferral(network, 'Una', 'Twotabs');
    await at(provider, `/referrals/${referralId}/decline`);
    const second = await provider.context().newPage();
    await at(second, `/referrals/${referralId}`);
    await press(second, 'Accept this referral');
    expect(await heading(second)).toContain('Una Twotabs');

    await choose(provider, 'Why?', 'Full');
    await type(provider, {
      'Anything that would help the link worker to find something better? (optional)': 'Try the hall on Wick Street.',
    });
    await press(provider, 'Decline');
    expect(await words(provider)).toMatch(/It is now “Accepted, not started”, since/);
    expect(await words(provider)).toContain('Try the hall on Wick Street.');
    await at(provider, `/referrals/${referralId}`);
    expect(await words(provider)).toContain('Accepted, not started');
  });
});
