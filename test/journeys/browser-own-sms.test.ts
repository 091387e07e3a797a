import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, follow, heading, newWindow, press, startBrowser, type, visitAs, words } from '../support/browser.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
import { readable } from '../support/readable.ts';

const phone = '07700900751';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let caseId: string;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  await network.advance('PT0S');
  worker = await visitAs(network, browser, 'Priya Nair');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

/** Every text that came to a phone, the latest first. */
const textsTo = async (number: string): Promise<readonly string[]> => {
  await network.advance('PT0S');
  const { messages } = (await network.local('outbox')) as { messages: { recipient: string; body: string }[] };
  return messages
    .filter(({ recipient }) => recipient.replaceAll(/\D/g, '').endsWith(number.slice(-10)))
    .map(({ body }) => body);
};

const answerByText = async (said: string, from = phone): Promise<void> => {
  const page = await (await newWindow(browser)).newPage();
  await page.goto(`${network.url}/local/outbox`);
  await page.getByLabel('From this number or address').fill(from);
  await page.getByLabel('Words').fill(said);
  await press(page, 'Send the answer');
  await page.context().close();
};

const messagesPage = (): string => `${network.url}/cases/${caseId}/own/messages`;

describe('a person who uses text messages only', () => {
  it('is told by text that a message waits, with no word of it', async () => {
    await worker.goto(messagesPage());
    await type(worker, { Message: 'Would Tuesday lunch suit you, quillmark?' });
    await press(worker, 'Send');
    expect(await words(worker)).toContain('Your message is sent.');
    await readable(worker, 'messages-1');
    const [latest = ''] = await textsTo(phone);
    expect(latest).toContain('There is a message for you.');
    expect(latest).not.toContain('quillmark');
  });

  it('answers by text, and is told at once by when somebody reads it and whom to ring', async () => {
    await answerByText('Yes please. Is there a step at the door?');
    const [latest = ''] = await textsTo(phone);
    expect(latest).toMatch(/^We have your message\. .* by .* 999\.$/);
    expect(latest).not.toContain('step');
  });

  it('is answered by their link worker, whose dated task it was, and hears of it by text', async () => {
    await worker.goto(`${network.url}/work`);
    const toAnswer = worker.getByRole('row', { name: /Answer a message.*Blessing Marsh/ });
    await toAnswer.getByRole('link').first().click();
    expect(await heading(worker)).toContain('Messages');
    expect(await words(worker)).toContain('Is there a step at the door?');
    expect(await words(worker)).toContain('by text');
    const before = (await textsTo(phone)).length;
    await type(worker, { Message: 'There is a ramp beside it.' });
    await press(worker, 'Send');
    expect((await textsTo(phone)).length).toBe(before + 1);
    await worker.goto(`${network.url}/work`);
    expect(await toAnswer.count()).toBe(0);
  });

  it('has what they said on the phone written down, shown as such', async () => {
    await worker.goto(messagesPage());
    await worker.getByText('Write down what the person told you').click();
    await type(worker, { 'What they said': 'My sister drives me.' });
    await choose(worker, 'Who said it?', 'The person');
    await choose(worker, 'How?', 'On the phone');
    await worker.locator('[name="told.on-day"]').first().fill('1');
    await worker.locator('[name="told.on-month"]').first().fill('6');
    await worker.locator('[name="told.on-year"]').first().fill('2026');
    await choose(worker, 'Did you answer them then?', 'Yes');
    await press(worker, 'Record it');
    expect(await words(worker)).toContain('told on the phone on 1 June 2026');
  });

  it('could read all of it on a page of their own, and say there that they are worried', async () => {
    const person = await (await newWindow(browser)).newPage();
    await person.setViewportSize({ width: 360, height: 740 });
    const opening = await openOwnPage(network, caseId);
    await person.goto(`${network.url}/open/me`);
    await knock(person, opening);
    await knock(person, opening);
    await follow(person, 'Read and write messages');
    const said = await words(person);
    expect(said).toContain('There is a ramp beside it.');
    expect(said).toContain('You sent this as a text.');
    expect(said).toContain('Priya Nair wrote down what you said');
    await readable(person, 'messages-2');
    await press(person, 'Send');
    expect(await words(person)).toContain('Write your message.');
    await type(person, { 'Your message': 'Thank you.' });
    await press(person, 'Send');
    expect(await words(person)).toContain('We will answer by');
    await follow(person, 'I am worried about somebody');
    await readable(person, 'messages-3');
    await type(person, { 'What worries you?': 'My neighbour has not been seen.' });
    await choose(person, 'Is somebody in danger now?', 'I do not know');
    await press(person, 'Tell them');
    expect(await words(person)).toContain('Somebody looks at it by');
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).not.toContain('neighbour');
  });

  it('is read by a person where nobody has the number, and answered in words that name nobody', async () => {
    await answerByText('It is Blessing, from my sister’s phone.', '07700 900444');
    const [latest = ''] = await textsTo('07700900444');
    expect(latest).toMatch(/^We have your message\. Somebody reads it by/);
    const admin = await visitAs(network, browser, 'Alex Doyle');
    await admin.goto(`${network.url}/work`);
    await follow(admin, 'Read a reply, and say whose it is');
    expect(await words(admin)).toContain('from my sister’s phone');
    await readable(admin, 'messages-4');
  });
});
