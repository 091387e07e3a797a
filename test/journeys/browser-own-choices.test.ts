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
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { offerServices } from '../support/offers.ts';
import { barriersAt, picture } from '../support/readable.ts';
import { knock, openOwnPage } from '../support/own-page.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let person: Page;
let caseId: string;
let names: readonly string[];

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Gloria', 'Mbeki'));
  worker = await visitAs(network, browser, 'Priya Nair');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize({ width: 360, height: 740 });
  const opening = await openOwnPage(network, caseId);
  await person.goto(`${network.url}/open/me`);
  await knock(person, { ...opening, pin: '' });
  await knock(person, opening);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const whys = ['It is near you.', 'You like to cook.', 'They eat together on Fridays.'];
const me = (path: string) => person.goto(`${network.url}/open/me/${path}`);

describe('a person who chooses on their phone', () => {
  it('is offered three services, each with why it may fit', async () => {
    await worker.goto(`${network.url}/cases/${caseId}/own/options`);
    await press(worker, 'Offer these to the person');
    expect(await errorsOn(worker)).toContain('Write why it may fit beside one to five services.');
    expect(await words(worker)).toContain('Not known yet how long people wait');
    names = await offerServices(worker, network, caseId, whys);
    expect(await words(worker)).toContain('No answer yet.');
    await picture(worker, 'case-offered');
    expect(await barriersAt(worker, [1280])).toEqual([]);
  });

  it('reads when, where, cost, waiting time and what would be shared, before choosing', async () => {
    await me('page');
    await follow(person, 'You have something to choose');
    expect(await heading(person)).toBe('What would you like?');
    const said = await words(person);
    for (const text of [...whys, ...names, 'When:', 'Where:', 'What it costs:', 'How long you wait:'])
      expect(said).toContain(text);
    expect(said).toContain('How long you wait: We do not know yet how long people wait. They answer in up to');
    expect(said).toContain('If you choose this, we tell them: your name and your phone number.');
    expect(await barriersAt(person)).toEqual([]);
    await picture(person, 'own-options');
  });

  it('is told what to mend when nothing is ticked, and may take more time', async () => {
    await type(person, { 'Is there anything you want to say?': 'I want to ask my sister.' });
    await press(person, 'Ask the ones I ticked');
    expect(await errorsOn(person)).toEqual(['Tick at least one, or press another button.']);
    expect(await person.getByLabel('Is there anything you want to say?').inputValue()).toBe('I want to ask my sister.');
    await press(person, 'I need more time');
    expect(await words(person)).toContain('That is fine. Take your time.');
    expect(await words(person)).toContain(names[0]);
  });

  it('chooses one, which is asked, and is told so when they press late', async () => {
    const late = await person.context().newPage();
    await late.goto(`${network.url}/open/me/options`);
    await choose(person, 'Tick the ones you want', names[1] ?? '');
    await type(person, { 'Is there anything you want to say?': 'My friend goes there.' });
    await press(person, 'Ask the ones I ticked');
    expect(await words(person)).toContain('Thank you. We have asked them for you.');
    await choose(late, 'Tick the ones you want', names[0] ?? '');
    await press(late, 'Ask the ones I ticked');
    expect(await words(late)).toContain('This has changed since you opened the page.');
    await late.close();
    await worker.goto(`${network.url}/cases/${caseId}`);
    const said = await words(worker);
    expect(said).toContain(`They chose: ${names[1] ?? ''}.`);
    expect(said).toContain('My friend goes there.');
    expect(said).toContain('The person decided, on');
    await picture(worker, 'case-decided');
  });

  it('reads what was decided together, and changes their mind', async () => {
    await me('decided');
    expect(await words(person)).toContain(`This was chosen: ${names[1] ?? ''}.`);
    expect(await words(person)).toContain('You decided on');
    expect(await barriersAt(person)).toEqual([]);
    await picture(person, 'own-decided');
    await me('page');
    await person
      .getByRole('link', { name: /^Stop this/ })
      .filter({ hasText: names[1] ?? '' })
      .first()
      .click();
    await press(person, 'Yes, stop it');
    expect(await words(person)).toContain('We have stopped it, and told them.');
    expect(await barriersAt(person)).toEqual([]);
  });

  it('asks for a call and for another day, which are tasks of their link worker with their words', async () => {
    await me('steps');
    expect(await barriersAt(person)).toEqual([]);
    await picture(person, 'own-steps');
    await person.getByLabel('When is a good time? What is it about?').fill('After four.');
    await press(person, 'Ask for a call');
    expect(await words(person)).toContain('We will ring you by the end of the next working day.');
    await worker.goto(`${network.url}/cases/${caseId}`);
    await follow(worker, 'Ring the person: they asked for it');
    expect(await words(worker)).toContain('After four.');
  });

  it('is left in peace for a while, up to six months, and goes on earlier', async () => {
    await typeDay(person, 'Until which day?', '2099-01-01');
    await press(person, 'Leave me in peace');
    expect(await errorsOn(person)).toEqual(['Type a day after today, up to 6 months from now.']);
    const until = new Date(Date.parse(await network.advance('PT1M')) + 30 * 86_400_000).toISOString().slice(0, 10);
    await typeDay(person, 'Until which day?', until);
    await press(person, 'Leave me in peace');
    expect(await words(person)).toContain('We will leave you in peace until then.');
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).toContain('They asked to wait');
    await press(person, 'Go on now');
    expect(await words(person)).toContain('We go on. We will be in touch.');
  });

  it('stops everything after being asked once more, and is told when nothing is left to stop', async () => {
    await follow(person, 'I want to stop everything');
    expect(await barriersAt(person)).toEqual([]);
    await press(person, 'Yes, stop everything');
    expect(await words(person)).toContain('We have stopped everything, and told them.');
    await follow(person, 'I want to stop everything');
    await press(person, 'Yes, stop everything');
    expect(await words(person)).toContain('There is nothing to stop.');
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).toContain('Talk with the person: they have stopped everything');
  });
});
