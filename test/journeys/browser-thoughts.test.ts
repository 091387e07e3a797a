import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  errorsOn,
  follow,
  heading,
  newWindow,
  press,
  startBrowser,
  type,
  typeDay,
  visitAs,
  words,
} from '../support/browser.ts';
import { done, pantry, referring, sentReferral, step } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
import { readable } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let service: Page;
/** The first is of the same person as the second. */
const seen: { readonly caseId: string; readonly referralId: string }[] = [];
let serviceId: string;

const day = (): string => new Date().toISOString().slice(0, 10);
/** Has the pantry see a person, and be done. */
const complete = async (caseId: string, referralId: string): Promise<void> => {
  await step(network, referralId, 'acceptance', {});
  await step(network, referralId, 'attendances', { on: day(), result: 'attended' });
  await step(network, referralId, 'completion', { outcome: 'achieved' });
  seen.push({ caseId, referralId });
};

/** Records what the person said of one referral, as their team does on its own page. */
const tell = async (number: number, said: string): Promise<void> => {
  const { caseId = '', referralId = '' } = seen[number] ?? {};
  await worker.goto(`${network.url}/cases/${caseId}/own/thoughts/${referralId}`);
  await choose(worker, 'Were they kind, and did they treat them with respect?', 'Always');
  await choose(worker, 'Did it help with what matters to them?', 'A little');
  await type(worker, { 'What else they say, in their words (optional)': said });
  await worker.getByLabel('They let the service read them, without their name').check();
  await choose(worker, 'Who said it?', 'The person themselves');
  await choose(worker, 'How?', 'On the phone');
  await typeDay(worker, 'On which day?', day());
  await press(worker, 'Record what they said');
  expect(await errorsOn(worker)).toEqual([]);
};

const people = [
  ['Blessing', 'Marsh'],
  ['Otto', 'Quill'],
  ['Ines', 'Varley'],
  ['Rupert', 'Noakes'],
  ['Wanda', 'Birtwell'],
  ['Zora', 'Fenwick'],
  ['Hugh', 'Tranter'],
  ['Lena', 'Ostrow'],
] as const;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  serviceId = await pantry(network);
  for (const [given, family] of people) {
    const { caseId, referralId } = await sentReferral(network, given, family);
    await complete(caseId, referralId);
    if (seen.length > 1) continue;
    const again = { role: 'link-worker', method: 'POST', path: `/cases/${caseId}/referrals` } as const;
    await complete(caseId, String((await done(network, { ...again, body: referring(serviceId) })).body['referralId']));
  }
  [worker, service] = await Promise.all([
    visitAs(network, browser, 'Priya Nair'),
    visitAs(network, browser, 'Joanne Blake'),
  ]);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

/** Finds the service in the list, which may go on over several pages. */
const seeThoughts = async (page: Page): Promise<void> => {
  const link = page.locator(`a[href$="/thoughts/${serviceId}"]`);
  while ((await link.count()) === 0) await follow(page, 'Show more services');
  await link.click();
};

describe('what people thought of a service', () => {
  it('is recorded by their team, which says how it was told', async () => {
    const { caseId = '', referralId = '' } = seen[0] ?? {};
    await worker.goto(`${network.url}/cases/${caseId}/own/thoughts/${referralId}`);
    await press(worker, 'Record what they said');
    expect(await errorsOn(worker)).not.toEqual([]);
    await readable(worker, 'team-thoughts');
    for (let number = 0; number < 8; number += 1) await tell(number, 'Warm and kind.');
    expect(await words(worker)).toContain('Warm and kind.');
  });

  it('is shown to the service by nothing while it is eight answers of seven people', async () => {
    await network.advance('P32D');
    await follow(service, 'Our services');
    await follow(service, 'What people thought of our services');
    expect(await heading(service)).toBe('What people thought of services');
    await readable(service, 'thoughts-list');
    await seeThoughts(service);
    expect(await words(service)).toContain('Fewer than eight people have said what they thought of it');
    expect(await words(service)).not.toContain('Warm and kind.');
    await readable(service, 'thoughts-none');
  });

  it('is shown in figures and words once eight have, when the month is over, and names nobody', async () => {
    await tell(8, 'I was glad to go.');
    await service.reload();
    expect(await words(service)).not.toContain('I was glad to go.');
    await network.advance('P32D');
    await service.reload();
    const shown = await words(service);
    expect(shown).toContain('About 10 people');
    expect(shown).toContain('I was glad to go.');
    expect(shown).not.toMatch(/Blessing|Lena/);
    await readable(service, 'thoughts');
  });

  it('is shown to the commissioner and the team’s lead in figures only', async () => {
    for (const [name, place] of [
      ['Helen Marsh', 'Uptake'],
      ['Maureen Holt', 'Team'],
    ] as const) {
      const page = await visitAs(network, browser, name);
      await follow(page, place);
      await follow(page, 'What people thought of services');
      await seeThoughts(page);
      expect(await words(page)).toContain('About 10 people');
      expect(await words(page)).not.toContain('I was glad to go.');
      await readable(page, `thoughts-${place}`);
    }
  });

  it('says how long people waited for the service, since eight of them were seen, to the team and to who chooses', async () => {
    await worker.goto(`${network.url}/services/${serviceId}`);
    expect(await words(worker)).toMatch(/Waiting time\s+People waited less than a week/);
    await readable(worker, 'service-waiting-time');
    const { caseId = '' } = seen[1] ?? {};
    await worker.goto(`${network.url}/cases/${caseId}/own/options?need=food`);
    expect(await words(worker)).toContain('People waited less than a week');
  });

  it('is put right and taken back by the person, and not shown any more once fewer than eight are left', async () => {
    const { caseId = '', referralId = '' } = seen[8] ?? {};
    const person = await (await newWindow(browser)).newPage();
    await person.setViewportSize({ width: 360, height: 740 });
    const door = await openOwnPage(network, caseId);
    await person.goto(`${network.url}/open/me`);
    await knock(person, door);
    await knock(person, door);
    await person.locator(`a[href$="/feedback/${referralId}"]`).click();
    expect(await words(person)).toContain('You told us this.');
    expect(await person.getByLabel('What else would you like to say?').inputValue()).toBe('I was glad to go.');
    await readable(person, 'own-thoughts-change');
    await type(person, { 'What else would you like to say?': 'I was sad to leave.' });
    await press(person, 'Send my answers');
    await service.reload();
    expect(await words(service)).toContain('I was sad to leave.');
    expect(await words(service)).not.toContain('I was glad to go.');
    await person.goto(`${network.url}/open/me/feedback/${referralId}`);
    await press(person, 'Take back what I said');
    expect(await words(person)).toContain('We took it back.');
    await service.reload();
    expect(await words(service)).toContain('Fewer than eight people');
    expect(await words(service)).not.toContain('Warm and kind.');
    await person.goto(`${network.url}/open/me/feedback/${referralId}`);
    expect(await words(person)).toContain('You can tell us again.');
    await readable(person, 'own-thoughts-taken-back');
  });

  it('is taken back for the person by their team, which says how it was told', async () => {
    const { caseId = '' } = seen[2] ?? {};
    await worker.goto(`${network.url}/cases/${caseId}/own/answers`);
    await follow(worker, 'Change or take back');
    await press(worker, 'Take it back for them');
    expect(await errorsOn(worker)).not.toEqual([]);
    await readable(worker, 'team-thoughts-back');
    const form = worker.locator('form[action$="/taking-back"]');
    await form.getByLabel('The person themselves').check();
    await form.getByLabel('On the phone').check();
    const [year = '', month = '', today = ''] = day().split('-');
    await form.getByLabel('Day').fill(today);
    await form.getByLabel('Month').fill(month);
    await form.getByLabel('Year').fill(year);
    await press(worker, 'Take it back for them');
    expect(await words(worker)).toContain('It is taken back.');
    expect(await words(worker)).toContain('Taken back on');
  });
});
