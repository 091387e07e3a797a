import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn, tooWide } from '../support/accessible.ts';
import { follow, heading, newWindow, press, startBrowser, type, typeDay, words } from '../support/browser.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { type Opening, openOwnPage } from '../support/own-page.ts';
import { copyOf, picture } from '../support/readable.ts';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

let network: TestNetwork;
let browser: Browser;
let person: Page;
let caseId: string;
let opening: Opening;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  const told = await network.call('link-worker', 'PATCH', `/cases/${caseId}/person`, {
    communicationNeeds: ['Easy read'],
  });
  expect(told.status).toBe(200);
  opening = await openOwnPage(network, caseId);
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize(phone);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

/** What must hold of every page in Easy Read: a picture beside the words, nothing to hear twice, and room for text of twice the size. */
const readable = async (page: Page, name: string): Promise<void> => {
  const scripted = await copyOf(page);
  const images = await scripted.evaluate<{ readonly alt: string; readonly width: number }[]>(
    `[...document.querySelectorAll('main img')].map(({ alt, naturalWidth }) => ({ alt, width: naturalWidth }))`,
  );
  expect([name, images.length > 0]).toEqual([name, true]);
  expect([name, images.filter(({ alt, width }) => alt !== '' || width === 0)]).toEqual([name, []]);
  for (const size of [desk, phone]) {
    await scripted.setViewportSize(size);
    expect([name, size.width, await tooWide(scripted)]).toEqual([name, size.width, 0]);
    expect([name, await barriersOn(scripted)]).toEqual([name, []]);
    await picture(scripted, `${name}-${String(size.width)}`);
  }
  await scripted.evaluate(`document.documentElement.style.setProperty('font-size', '225%', 'important')`);
  expect([name, 'twice the size', await tooWide(scripted)]).toEqual([name, 'twice the size', 0]);
};

describe('a person who uses Easy Read', () => {
  it('chooses it at the door by a link, without script', async () => {
    await person.goto(`${network.url}/open/me`);
    await follow(person, 'Easy Read');
    expect(person.url()).toBe(`${network.url}/open/me`);
    expect(await words(person)).toContain('We gave you a code.');
    await readable(person, 'door');
    await follow(person, 'Send me a link to my page');
    await readable(person, 'new-link');
  });

  it('gets in with code, birth date and PIN, one thing asked at a time', async () => {
    await person.goto(`${network.url}/open/me`);
    await type(person, { 'Your code': opening.code });
    await typeDay(person, 'The day you were born', '1948-05-17');
    await press(person, 'Open my page');
    expect(await words(person)).toContain('Now type your PIN.');
    await person.getByLabel('Your PIN').fill(opening.pin);
    await press(person, 'Open my page');
    expect(await heading(person)).toBe('Hello Blessing');
    const said = await words(person);
    expect(said).toContain('Priya Nair is your link worker.');
    expect(said).toContain('We asked them.');
    await readable(person, 'page');
  });

  it('finds each idea in a line of its own, beside a picture', async () => {
    const idea = person.locator('.fp-idea', { hasText: 'Priya Nair is your link worker.' }).first();
    const [picture, text] = [await idea.locator('img').boundingBox(), await idea.locator('p').boundingBox()];
    expect(picture?.x).toBeLessThan(text?.x ?? 0);
    const lines = (await idea.locator('p').innerText()).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.split(/[.?!] /).length === 1)).toBe(true);
  });

  it('can read every page that the first one leads to', async () => {
    const hrefs = await person.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('main a[href^="/open/me/"]')].map((a) => a.getAttribute('href')))]`,
    );
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs.filter((each) => !each.includes('?') && each !== '/open/me/page')) {
      await person.goto(network.url + href);
      expect([href, await heading(person)]).not.toEqual([href, '']);
      await readable(
        person,
        href
          .slice('/open/me/'.length)
          .replaceAll(/ref_\w+/g, 'one')
          .replaceAll('/', '-'),
      );
    }
  });

  it('reads in the history that the pages were looked at by their link worker, and why', async () => {
    await network.call('link-worker', 'GET', `/cases/${caseId}`);
    await person.goto(`${network.url}/open/me/history`);
    const said = await words(person);
    expect(said).toContain('You got a link worker.');
    expect(said).toContain('They are your link worker.');
  });

  it('needs choose nothing on another device: once inside, the record says how they read', async () => {
    const other = await (await newWindow(browser)).newPage();
    await other.goto(`${network.url}/open/me`);
    expect(await words(other)).toContain('Use it here.');
    await type(other, { 'Your code': opening.code });
    await typeDay(other, 'Your date of birth', '1948-05-17');
    await press(other, 'Open my page');
    await other.getByLabel('Your PIN').fill(opening.pin);
    await press(other, 'Open my page');
    expect(await other.locator('.fp-idea').count()).toBeGreaterThan(3);
    await other.getByRole('link', { name: 'Polski', exact: true }).click();
    expect(await other.locator('html').getAttribute('lang')).toBe('pl');
    expect(await words(other)).toContain('A trained translator has not checked these words yet.');
    await other.getByRole('link', { name: 'English', exact: true }).click();
    expect(await other.locator('.fp-idea').count()).toBe(0);
  });
});
