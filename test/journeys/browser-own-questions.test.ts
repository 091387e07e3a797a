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
import { done, outbox, pantry, referring, sentReferral, step } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
import { readable } from '../support/readable.ts';

const phone = { width: 360, height: 740 };

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let person: Page;
let caseId: string;

const complete = async (referralId: string): Promise<void> => {
  const on = String((await network.call('link-worker', 'GET', `/referrals/${referralId}`)).body['sentAt']).slice(0, 10);
  await step(network, referralId, 'acceptance', {});
  await step(network, referralId, 'attendances', { on, result: 'attended' });
  await step(network, referralId, 'completion', { outcome: 'achieved' });
};

const enter = async (): Promise<void> => {
  const opening = await openOwnPage(network, caseId);
  await person.goto(`${network.url}/open/me`);
  await knock(person, { code: opening.code, pin: '' });
  await knock(person, opening);
  expect(await heading(person)).toBe('Hello Blessing');
};

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  const sent = await sentReferral(network, 'Blessing', 'Marsh');
  ({ caseId } = sent);
  await done(network, {
    role: 'link-worker',
    method: 'PUT',
    path: `/cases/${caseId}/plan`,
    body: { matters: 'Company at meals.', goals: [{ text: 'Eat with others once a week', rating: 2 }] },
  });
  const body = referring(await pantry(network));
  const again = { role: 'link-worker', method: 'POST', path: `/cases/${caseId}/referrals`, body } as const;
  await complete(sent.referralId);
  await complete(String((await done(network, again)).body['referralId']));
  worker = await visitAs(network, browser, 'Priya Nair');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize(phone);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

describe('what a person says of themselves on their own page', () => {
  it('is how near they are to their goals', async () => {
    await enter();
    await follow(person, 'Say how near you are to your goals');
    await readable(person, 'goals');
    await press(person, 'Save my numbers');
    expect(await errorsOn(person)).toEqual(['Choose a number for at least one goal, or go back.']);
    await choose(person, 'Eat with others once a week', '6');
    await press(person, 'Save my numbers');
    expect(await words(person)).toContain('We have saved your numbers.');
    expect(await words(person)).toContain('You gave this 6 out of 10');
  });

  it('is how they feel, in the words of the standard, any of it left out', async () => {
    await follow(person, 'Answer questions about how you feel');
    await readable(person, 'questions');
    await choose(person, 'Overall, how satisfied are you with your life nowadays?', '4');
    await choose(person, 'Overall, how happy did you feel yesterday?', 'I would rather not say');
    await press(person, 'Save my answers');
    expect(await heading(person)).toBe('Four questions about company');
    await readable(person, 'lonely');
    await choose(person, 'How often do you feel left out?', 'Often');
    await choose(person, 'How often do you feel lonely?', 'Some of the time');
    await press(person, 'Save my answers');
    expect(await words(person)).toContain('We have saved your answers.');
  });

  it('is seen by their link worker, each number by itself', async () => {
    await worker.goto(`${network.url}/cases/${caseId}`);
    await follow(worker, 'See all that they say of themselves');
    const seen = await words(worker);
    expect(seen).toContain('Eat with others once a week');
    expect(seen).toContain('On their own page');
    expect(seen).toContain('Some of the time');
    await readable(worker, 'answers');
  });

  it('can be told to the link worker, who says how', async () => {
    await follow(worker, 'Ask about loneliness');
    await readable(worker, 'record-loneliness');
    await choose(worker, 'When is this?', 'At a check-in');
    await choose(worker, 'How often do you feel isolated from others?', 'Hardly ever or never');
    await press(worker, 'Record the answers');
    expect(await errorsOn(worker)).toHaveLength(1);
    await choose(worker, 'Who said it?', 'The person, through an interpreter');
    await choose(worker, 'How?', 'On the phone');
    await typeDay(worker, 'On which day?', '2026-01-05');
    await press(worker, 'Record the answers');
    expect(await words(worker)).toContain('On the phone, through an interpreter, to Priya Nair');
  });
});

describe('a check-in', () => {
  it('asks a person once on the day, although two services saw them', async () => {
    await enter();
    await network.advance('P45D');
    const asked = (await outbox(network)).filter(
      ({ recipient, body }) => recipient === '07700900751' && body.includes('how things are with you'),
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).not.toContain('Blessing');
  });

  it('is answered by the person on their own page', async () => {
    await enter();
    await follow(person, 'Tell us how it is going');
    await readable(person, 'check-in');
    await press(person, 'Send my answers');
    expect(await errorsOn(person)).toHaveLength(1);
    await choose(person, 'How is it going?', 'Some of it is going well');
    await choose(person, 'Has it helped with what matters to you?', 'A little');
    await type(person, { 'Do you need anything else?': 'I would like to sing.' });
    await press(person, 'Send my answers');
    expect(await heading(person)).toBe('Thank you for telling us');
    await readable(person, 'thanks');
    await follow(person, 'Go back to my page');
    expect(await words(person)).not.toContain('Tell us how it is going\nSay how');
    await person.goto(`${network.url}/open/me/check-in`);
    expect(await words(person)).toContain('We are not asking you anything just now.');
  });

  it('reaches the link worker as one task to read it', async () => {
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await worker.getByRole('link', { name: 'Read how the person says it is going' }).count()).toBe(1);
    await worker.goto(`${network.url}/cases/${caseId}/own/answers`);
    expect(await words(worker)).toContain('I would like to sing.');
    await readable(worker, 'team-check-in');
  });
});
