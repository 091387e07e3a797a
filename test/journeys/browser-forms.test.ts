import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, heading, press, startBrowser, type, visitAs, words } from '../support/browser.ts';
import { TestNetwork } from '../support/network.ts';
import { fillReferForm, story } from '../support/refer-form.ts';

let network: TestNetwork;
let browser: Browser;
let practice: Page;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  practice = await visitAs(network, browser, 'Dr Amara Okafor');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const begin = async (family: string): Promise<void> => {
  await follow(practice, 'Refer a person');
  await fillReferForm(practice, 'Hester', family);
};

const referredWith = async (family: string): Promise<number> => {
  await follow(practice, 'People we referred');
  return practice.getByRole('row', { name: `Hester ${family}` }).count();
};

describe('a form with mistakes', () => {
  it('says at the top what to mend, each by a link to its field', async () => {
    await begin('Mistaken');
    await choose(practice, 'NHS number', 'I have it');
    await type(practice, { 'The number': '999 000 0701' });
    await press(practice, 'Send the referral');
    expect(await practice.title()).toMatch(/^Error: Refer a person/);
    expect(await practice.evaluate('document.activeElement.className')).toContain('error-summary');
    const errors = await errorsOn(practice);
    expect(errors).toHaveLength(2);
    expect(errors.join(' ')).toMatch(/NHS number.*contact/s);
    for (const error of errors) {
      await follow(practice, error);
      const target = new URL(practice.url()).hash.slice(1);
      expect(await practice.evaluate('document.activeElement.id'), error).toBe(target);
    }
  });

  it('keeps all that was typed and chosen, and goes through once mended', async () => {
    const value = (label: string) => practice.getByRole('textbox', { name: label, exact: true }).inputValue();
    expect(await value('First name')).toBe('Hester');
    expect(await value('The number')).toBe('999 000 0701');
    expect(await value('Postcode')).toBe('OX16 0RL');
    expect(await value('In a few words, what is going on and what would help?')).toBe(story);
    expect(await practice.getByRole('group', { name: 'Date of birth' }).getByLabel('Year').inputValue()).toBe('1948');
    expect(await practice.locator('input:checked').count()).toBe(6);

    await type(practice, { 'The number': '999 000 0700' });
    await choose(practice, 'How must we not contact them?', 'There is nothing to avoid');
    await press(practice, 'Send the referral');
    expect(await heading(practice)).toBe('The referral was sent');
  });
});

describe('a session that ends in the middle of a long form', () => {
  it('loses nothing of what was typed, and one press sends it', async () => {
    await begin('Interrupted');
    await choose(practice, 'NHS number', 'They have none, or I do not know it');
    await choose(practice, 'How must we not contact them?', 'Letters', 'Voicemail messages');
    await practice.context().clearCookies();
    await press(practice, 'Send the referral');
    expect(await heading(practice)).toBe('You were signed out');
    expect(await words(practice)).toContain('What you typed has not been sent');

    const opened = practice.context().waitForEvent('page');
    await follow(practice, 'Sign in again (opens in a new tab)');
    const tab = await opened;
    await press(tab, 'Sign in as Dr Amara Okafor');
    expect(await heading(tab)).toBe('You are signed in again');
    await tab.close();
    await press(practice, 'Carry on');
    expect(await heading(practice)).toBe('The referral was sent');
    expect(await referredWith('Interrupted')).toBe(1);

    const worker = await visitAs(network, browser, 'Priya Nair');
    await follow(worker, 'Waiting list');
    await follow(worker, 'Hester Interrupted');
    const shown = await words(worker);
    const kept = ['Do not send letters.', 'Do not leave voicemail.', 'OX16 0RL', 'Getting about'];
    for (const typed of [...kept, ...story.split('\n')]) expect(shown).toContain(typed);
  });
});

describe('a form that is sent twice', () => {
  it('by a double click, or once more after the answer was lost, opens one case', async () => {
    await begin('Twice');
    await choose(practice, 'NHS number', 'They have none, or I do not know it');
    await choose(practice, 'How must we not contact them?', 'There is nothing to avoid');
    const posts: { url: string; body: string }[] = [];
    practice.on('request', (request) => {
      if (request.method() === 'POST') posts.push({ url: request.url(), body: request.postData() ?? '' });
    });
    await practice.getByRole('button', { name: 'Send the referral', exact: true }).dblclick();
    await practice.waitForURL(/\/opened/);
    const [first] = posts;
    expect(first?.body).toContain('Twice');
    const again = await practice.context().request.post(first?.url ?? '', {
      data: first?.body ?? '',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: network.url },
    });
    expect(again.url()).toBe(practice.url());
    expect(await referredWith('Twice')).toBe(1);
  });
});
