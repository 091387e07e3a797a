import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  errorsOn,
  follow,
  heading,
  press,
  startBrowser,
  type,
  typeDay,
  visitAs,
  words,
} from '../support/browser.ts';
import { advanceTo, eveningAfter, startWorkingDay } from '../support/days.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';

let network: TestNetwork;
let browser: Browser;
let practice: Page;
let worker: Page;
let provider: Page;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  practice = await visitAs(network, browser, 'Dr Amara Okafor');
  worker = await visitAs(network, browser, 'Priya Nair');
  provider = await visitAs(network, browser, 'Joanne Blake');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const at = (page: Page, path: string) => page.goto(`${network.url}${path}`);

const fillReferral = async (page: Page, family: string): Promise<void> => {
  await at(page, '/referrals/new');
  await type(page, {
    'First name': 'Hester',
    'Last name': family,
    Phone: '07700 900742',
    'In a few words, what is going on and what would help?': 'Lines of a story.\n"Quoted" & <angled>.',
  });
  await typeDay(page, 'Date of birth', '1951-03-09');
  await choose(page, 'NHS number', 'They have none, or I do not know it');
  await choose(page, 'How must we not contact them?', 'Letters', 'Voicemail messages');
  await choose(page, 'Choose all that fit', 'Food', 'Housing');
  await choose(page, 'How soon?', 'Routine');
  await choose(page, 'Do they know?', 'They know about this and agree that a link worker contacts them');
  await choose(page, 'How did they agree?', 'They told me in person');
};

const referredWith = async (family: string): Promise<number> => {
  await at(practice, '/cases');
  return practice.getByRole('row', { name: new RegExp(family) }).count();
};

/** Sends the person to another service than the first, as the page of a task offers it. */
const sendInstead = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^Send to this service instead/ })
    .first()
    .click();
  await choose(page, 'Who agreed?', 'The person');
  await choose(page, 'How?', 'On the phone');
  await press(page, 'Refer to this service');
  expect(await words(page)).toMatch(/The referral is sent\.|The referral is recorded\./);
};

const openTask = async (page: Page, task: RegExp, family: string): Promise<void> => {
  await at(page, '/work');
  await page.getByRole('row', { name: family }).getByRole('link', { name: task }).click();
};

describe('a service that says no', () => {
  it('gives the link worker a task, from which they refer elsewhere', async () => {
    const { caseId, referralId } = await sentReferral(network, 'Nora', 'Declined');
    await at(provider, `/referrals/${referralId}`);
    await press(provider, 'Decline');
    await choose(provider, 'Why?', 'Full');
    await press(provider, 'Decline');
    expect(await words(provider)).toContain('You declined the referral.');
    expect(await words(provider)).toContain('Do not contact this person');
    expect(await words(provider)).not.toContain('Declined,');

    await openTask(worker, /Look for another service/, 'Nora Declined');
    expect(await words(worker)).toContain('Full');
    await sendInstead(worker);
    await at(worker, `/cases/${caseId}`);
    const rows = await worker.locator('#referrals').locator('xpath=..').innerText();
    expect(rows).toContain('Declined');
  });
});

describe('a service that is silent', () => {
  it('is followed by a task with three other services; sending to one withdraws the first', async () => {
    const day = await startWorkingDay(network);
    const { referralId } = await sentReferral(network, 'Ida', 'Silent');
    await advanceTo(network, eveningAfter(day, 6));
    await openTask(worker, /Find another way: the service has not answered/, 'Ida Silent');
    expect(await worker.getByRole('button', { name: /^Send to this service instead/ }).count()).toBe(3);
    await sendInstead(worker);
    await at(provider, `/referrals/${referralId}`);
    expect(await words(provider)).toContain('Do not contact this person');
    expect(await words(provider)).not.toContain('Ida Silent');
  });
});
