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
import { startWorkingDay, today } from '../support/days.ts';
import { beginStay } from '../support/leak-stay.ts';
import { TestNetwork } from '../support/network.ts';
import { offerServices } from '../support/offers.ts';
import { knock, type Opening, openOwnPage } from '../support/own-page.ts';
import { picture, readable } from '../support/readable.ts';
import { personWithTwo } from '../support/two-needs.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let day: string;
let refuge: string;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  refuge = (await beginStay(network).listings(await startWorkingDay(network))).serviceId;
  day = await today(network);
  worker = await visitAs(network, browser, 'Priya Nair');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const whys = ['It is near you.', 'You like to cook.', 'They eat together on Fridays.'];
const telling = /kestrelmoor|haven steps|domestic|service we agreed|do not name/i;

/** By what each of them decides: the person wants it, or cannot say so and the papers were seen. */
const devices = [
  { device: 'phone', width: 360, height: 740, may: 'as the person wants' },
  { device: 'desktop', width: 1280, height: 900, may: 'by papers that were seen' },
] as const;

describe.each(devices)('a carer who may decide $may, on a $device', ({ width, height, may }) => {
  let caseId: string;
  let carer: Page;
  let own: Opening;
  let names: readonly string[];
  const isAttorney = may === 'by papers that were seen';
  const me = (path: string) => carer.goto(`${network.url}/open/me/${path}`);
  const unfold = (summary: string) => worker.locator('summary', { hasText: summary }).click();

  beforeAll(async () => {
    caseId = await personWithTwo(network, { refuge, day });
    carer = await (await newWindow(browser)).newPage();
    await carer.setViewportSize({ width, height });
    await worker.setViewportSize({ width, height });
    names = await offerServices(worker, network, caseId, whys);
  });

  it('is named once the link worker has asked the person alone, and seen the papers where they cannot decide', async () => {
    await worker.goto(`${network.url}/cases/${caseId}/own/carers`);
    await readable(worker, 'case-carers');
    await unfold('Name a carer');
    await type(worker, { Name: 'Joan Marsh', 'Who they are to the person (optional)': 'daughter' });
    await choose(worker, 'What may they do?', 'Decide for them');
    await choose(worker, 'Can the person decide about this themselves?', isAttorney ? 'No' : 'Yes');
    await choose(worker, 'Who said it?', 'The person themselves');
    await choose(worker, 'How?', 'Face to face');
    await typeDay(worker, 'On which day?', day);
    await press(worker, 'Name this carer');
    expect((await errorsOn(worker)).join()).toContain('Ask the person alone first');
    await typeDay(worker, 'On which day did you ask the person alone?', day);
    if (isAttorney) {
      await press(worker, 'Name this carer');
      expect((await errorsOn(worker)).join()).toContain('see the papers first');
      await choose(worker, 'By what may they decide?', 'Lasting power of attorney for health and welfare');
      await choose(worker, 'What did you see?', 'A certified copy');
      await typeDay(worker, 'When did you see it?', day);
    }
    await press(worker, 'Name this carer');
    const said = await words(worker);
    expect(said).toContain('Joan Marsh, daughter');
    expect(said).toContain('by Priya Nair on');
    expect(said.includes('Lasting power of attorney for health and welfare; seen by Priya Nair')).toBe(isAttorney);
  });

  it('opens the door with a code and a PIN of their own', async () => {
    await unfold('Their way to the page');
    await press(worker, 'Make a code for them');
    own = { code: (await worker.locator('.fp-code').innerText()).trim(), pin: '5937' };
    await readable(worker, 'case-carer-code');
    await type(worker, { 'PIN that they choose': own.pin });
    await press(worker, 'Set their PIN');
    await carer.goto(`${network.url}/open/me`);
    await knock(carer, { ...own, pin: '' });
    await knock(carer, own);
    expect(await words(carer)).toContain('You are here for Gloria');
    await readable(carer, 'carer-page');
    await picture(carer, `carer-page-${String(width)}`);
  });

  it('reads nowhere of the need that is kept from every carer', async () => {
    const hrefs = await carer.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('main a[href^="/open/me/"]')].map((a) => a.getAttribute('href')))]`,
    );
    for (const part of ['options', 'history', 'decided', 'sharing', 'helping', 'steps', 'answers'])
      expect(hrefs).toContain(`/open/me/${part}`);
    for (const href of ['/open/me/page', ...hrefs.filter((each) => !each.includes('?'))]) {
      await carer.goto(network.url + href);
      expect([href, telling.exec(await words(carer))]).toEqual([href, null]);
      await readable(carer, href);
    }
    const record = await carer.goto(`${network.url}/open/me/record`);
    expect(record?.status()).toBe(403);
  });

  it('chooses for the person among what is on offer', async () => {
    await me('page');
    await follow(carer, 'You have something to choose');
    await choose(carer, 'Tick the ones you want', names[1] ?? '');
    await press(carer, 'Ask the ones I ticked');
    expect(await words(carer)).toContain('Thank you. We have asked them for you.');
  });

  it('stops one service for the person', async () => {
    await me('page');
    await carer
      .getByRole('link', { name: /^Stop this/ })
      .filter({ hasText: names[1] ?? '' })
      .first()
      .click();
    await readable(carer, 'carer-stop');
    await press(carer, 'Yes, stop it');
    expect(await words(carer)).toContain('We have stopped it, and told them.');
  });

  it('is shown to the person and to their team with what they did', async () => {
    const person = await (await newWindow(browser)).newPage();
    await person.setViewportSize({ width, height });
    const theirs = await openOwnPage(network, caseId);
    await person.goto(`${network.url}/open/me`);
    await knock(person, { ...theirs, pin: '' });
    await knock(person, theirs);
    await follow(person, 'Who helps you');
    const did = await words(person);
    for (const what of ['Joan Marsh', 'chose among what we offered you', 'stopped a service'])
      expect(did).toContain(what);
    await readable(person, 'own-carers');
    await picture(person, `own-carers-${String(width)}`);
    await person.goto(`${network.url}/open/me/decided`);
    expect(await words(person)).toContain(
      isAttorney ? 'The person who may decide for you did so on' : 'Your carer decided for you on',
    );
    await person.goto(`${network.url}/open/me/history`);
    expect(await words(person)).toContain('Your carer did this for you.');
    await person.context().close();
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).toContain(
      isAttorney ? 'Their attorney or deputy decided' : 'Their carer decided, whom they let decide',
    );
  });

  it('is refused the next click once the team ended it, with whom to ring', async () => {
    await me('steps');
    await worker.goto(`${network.url}/cases/${caseId}/own/carers`);
    await unfold('End it at once');
    await choose(worker, 'Who said it?', 'The person themselves');
    await choose(worker, 'How?', 'On the phone');
    await typeDay(worker, 'On which day?', day);
    await press(worker, 'End it');
    expect(await words(worker)).toContain('Does not act any more');
    await press(carer, 'Ask for a call');
    const said = await words(carer);
    expect(said).toContain('You cannot open this page any more.');
    expect(said).toMatch(/0113|ring us/i);
    expect(said).not.toContain('Gloria');
    expect(await heading(carer)).toBe('See how things are going');
    await readable(carer, 'carer-ended');
    await knock(carer, { ...own, pin: '' });
    expect(await words(carer)).not.toContain('Gloria');
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).not.toContain('Ring the person: they asked for it');
  });
});
