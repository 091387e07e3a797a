import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, press, startBrowser, type, typeDay, visitAs, words } from '../support/browser.ts';
import { done, opening } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { offerServices } from '../support/offers.ts';
import { barriersAt, picture } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let caseId: string;
let names: readonly string[];

const ask = async (role: string, path: string, body?: unknown): Promise<string> => {
  const answer = await done(network, { role, method: 'POST', path, body });
  return String(answer.body['caseId']);
};

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  const { patient, ...rest } = opening('Wilfred', 'Oakes');
  const { phone: _none, ...byLetter } = patient;
  const reads = { ...byLetter, preferredContact: 'letter', communicationNeeds: ['large print'] };
  caseId = await ask('gp-practice', '/cases', { ...rest, patient: reads });
  await ask('link-worker', `/cases/${caseId}/allocation`);
  await ask('link-worker', `/cases/${caseId}/contacts`, { channel: 'visit', result: 'reached', minutes: 40 });
  worker = await visitAs(network, browser, 'Priya Nair');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const whys = ['They eat together on Fridays.', 'They bring it to your door.', 'It is on the bus to town.'];

/** Opens the page on which the link worker writes down what they were told, and what is shown of the case. */
const told = () => worker.goto(`${network.url}/cases/${caseId}/own/told`);
const ofCase = async (): Promise<string> => {
  await worker.goto(`${network.url}/cases/${caseId}`);
  return words(worker);
};
const letters = async (): Promise<number> =>
  (await ofCase()).split('Send the person a letter in large print').length - 1;

describe('a person who reads large print and has no phone', () => {
  it('gets what they are offered as a letter in large print, which is a task', async () => {
    names = await offerServices(worker, network, caseId, whys);
    await network.advance('PT10M');
    expect(await letters()).toBe(1);
  });

  it('says face to face what they choose, which counts as if they had done it', async () => {
    await told();
    expect(await barriersAt(worker, [1280, 360])).toEqual([]);
    await picture(worker, 'told');
    await press(worker, 'Write it down');
    expect(await errorsOn(worker)).toEqual(['Choose what they said.']);
    await worker.getByLabel(/^They choose one or more of/).check();
    await choose(worker, 'If they chose among services: which?', names[0] ?? '');
    await type(worker, { 'Their words (optional)': 'I knew the cook.' });
    await choose(worker, 'How?', 'Face to face');
    await press(worker, 'Write it down');
    expect(await words(worker)).toContain('It is written down, and counts as if they had done it themselves.');
    const said = await ofCase();
    expect(said).toContain(`They chose: ${names[0] ?? ''}.`);
    expect(said).toContain('I knew the cook.');
    expect(said).toMatch(/told by the person, face to face, on .*; recorded by Priya Nair/);
    await picture(worker, 'case-told');
  });

  it('is shown back what was written down by one letter, without the ordinary news beside it', async () => {
    await network.advance('PT10M');
    expect(await letters()).toBe(2);
  });

  it('asks by letter to be left alone, for six months at most', async () => {
    await told();
    await worker.getByLabel('They want to be left alone until a day').check();
    await choose(worker, 'How?', 'By letter');
    await typeDay(worker, 'Which day does it speak of?', '2099-01-01');
    await press(worker, 'Write it down');
    expect(await errorsOn(worker)).toHaveLength(1);
    const until = new Date(Date.parse(await network.advance('PT1M')) + 20 * 86_400_000).toISOString().slice(0, 10);
    await typeDay(worker, 'Which day does it speak of?', until);
    await press(worker, 'Write it down');
    expect(await words(worker)).toContain('It is written down');
    expect(await ofCase()).toContain('They asked to wait');
  });

  it('goes on, and stops everything, each told and kept in the history with how it was told', async () => {
    await told();
    await worker.getByLabel('They want to go on now').check();
    await press(worker, 'Write it down');
    await worker.getByLabel('They want to stop everything').check();
    await press(worker, 'Write it down');
    expect(await words(worker)).toContain('It is written down');
    await worker.goto(`${network.url}/cases/${caseId}/history`);
    const said = await words(worker);
    expect(said).toContain('The person stopped everything');
    expect(said).toContain('told by the person, on the phone');
    expect(said).toContain('told by the person, by letter');
    expect(await ofCase()).toContain('Talk with the person: they have stopped everything');
  });
});
