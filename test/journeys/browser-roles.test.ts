import { readFile } from 'node:fs/promises';
import { addDays } from '@fingerpost/core/work';
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
import { today } from '../support/days.ts';
import { TestNetwork } from '../support/network.ts';

let network: TestNetwork;
let browser: Browser;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

describe('the team lead', () => {
  let lead: Page;
  const casesOf = async (name: string) => {
    const [, , cases] = await lead
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .allInnerTexts();
    return Number(cases);
  };

  it('sees what each worker holds, and how many wait', async () => {
    lead = await visitAs(network, browser, 'Maureen Holt');
    expect(await heading(lead)).toBe('Team');
    expect(await casesOf('Priya Nair')).toBeGreaterThan(3);
    expect(await casesOf('Nia Campbell')).toBe(2);
    expect(await words(lead)).toContain('Waiting for a link worker (2)');
  });

  it('sets somebody away, whose work is then on the list of who covers', async () => {
    const day = await today(network);
    await follow(lead, 'Set when Priya Nair is away');
    await typeDay(lead, 'First day away', day);
    await press(lead, 'Save');
    expect(await errorsOn(lead)).toHaveLength(2);
    await typeDay(lead, 'Last day away', day);
    await lead.getByLabel('Who covers?').selectOption({ label: 'Nia Campbell' });
    await press(lead, 'Save');
    expect(await words(lead)).toContain('The time away is saved.');
    // Lists of members are read from a snapshot, which follows the change.
    await network.advance('PT1M');
    await lead.reload();
    expect(await words(lead)).toContain('Nia Campbell covers');

    const cover = await visitAs(network, browser, 'Nia Campbell');
    const row = cover.getByRole('row', { name: /Get in touch again.*Imran Qureshi/ });
    expect(await row.innerText()).toContain('for Priya Nair, who is away');
  });

  it('moves one case to a colleague', async () => {
    const before = await casesOf('Priya Nair');
    await follow(lead, 'Priya Nair');
    await lead.getByLabel('To whom?').selectOption({ label: 'Nia Campbell' });
    await choose(lead, 'Which cases?', 'Only these');
    await lead.getByRole('checkbox', { name: /Imran Qureshi/ }).check();
    await press(lead, 'Move the cases');
    expect(await words(lead)).toContain('The cases were moved.');
    expect(await casesOf('Priya Nair')).toBe(before - 1);
    expect(await casesOf('Nia Campbell')).toBe(3);
    await follow(lead, 'Nia Campbell');
    expect(await lead.getByRole('row', { name: /Get in touch again.*Imran Qureshi/ }).count()).toBe(1);
  });
});

describe('the commissioner', () => {
  it('sees the uptake of a month, and downloads exactly what is shown', async () => {
    const page = await visitAs(network, browser, 'Helen Marsh');
    expect(await heading(page)).toMatch(/^Uptake: /);
    // On the first days of a month nobody of the demonstration has been referred in it yet.
    await page.getByLabel('Cases opened in').selectOption(addDays(await today(network), -7).slice(0, 7));
    await press(page, 'Show');
    const shown = await Promise.all(
      (await page.getByRole('row').all()).map((row) => row.locator('th,td').allTextContents()),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.flat()).toContain('Reached within 5 working days');

    const download = page.waitForEvent('download');
    await follow(page, 'Download these figures (CSV)');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^uptake-\d{4}-\d\d\.csv$/);
    const csv = await readFile(await file.path(), 'utf8');
    const cells = (line: string) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const lines = csv.split('\r\n').map((line) => cells(line).slice(0, shown[0]?.length));
    const tables = lines.filter(([, ...rest]) => rest.some((cell) => cell !== ''));
    expect(tables).toEqual(shown);
    for (const name of ['Quayle', 'Qureshi', 'Santos']) expect(csv).not.toContain(name);
  });
});

describe('the administrator', () => {
  const name = 'Bryony Falk';
  const email = 'bryony.falk@larkfield.example';
  let admin: Page;
  let member: Page;

  it('invites somebody by e-mail', async () => {
    admin = await visitAs(network, browser, 'Alex Doyle');
    expect(await heading(admin)).toBe('Organisations');
    await follow(admin, 'Larkfield Surgery');
    await follow(admin, 'Invite somebody');
    await type(admin, { Name: name, 'E-mail address': email });
    await press(admin, 'Invite');
    expect(await words(admin)).toContain('They are invited.');
    expect(await words(admin)).toContain('Invited');
  });

  it('who signs in with that address and has their place', async () => {
    const window = await newWindow(browser);
    member = await window.newPage();
    await member.goto(network.url);
    await follow(member, 'Sign in');
    await type(member, { 'E-mail address of the invitation': email });
    await press(member, 'Sign in with this address');
    expect(await heading(member)).toBe('People we referred');
    expect(await words(member)).toContain(`${name}, referrer, Larkfield Surgery`);
  });

  it('and deactivates them, which holds from their next request on', async () => {
    await admin.reload();
    await press(admin, 'Deactivate');
    expect(await words(admin)).toContain('They are deactivated.');
    await member.getByRole('link', { name: 'Messages and requests' }).click();
    expect(await heading(member)).toBe('You have no place here yet');
    await member.goto(`${network.url}/referrals/new`);
    expect(await heading(member)).toBe('You have no place here yet');
  });
});
