import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLinkTo, linkedReferral } from '../support/answer-link.ts';
import { choose, follow, heading, press, type, words } from '../support/browser.ts';
import { done, opening, sentReferral } from '../support/journey.ts';
import { Play } from '../support/play.ts';

const [worker, colleague, lead, service] = ['Priya Nair', 'Nia Campbell', 'Maureen Holt', 'Joanne Blake'] as const;

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
});
afterAll(() => play.end());

/** Puts a member on the list of whom a person must not meet, as their worker or lead does it. */
const keepsAway = async (by: string, caseId: string, member: string): Promise<void> => {
  const page = await play.at(by, `/cases/${caseId}`);
  await follow(page, 'Add somebody or something');
  await choose(page, 'What must they not meet?', 'A member of staff or volunteer');
  const who = page.getByLabel('Who?');
  const choice = await who.locator('option', { hasText: member }).getAttribute('value');
  await who.selectOption(choice);
  await type(page, { 'Why? (optional)': 'Her former husband, markreason.' });
  await press(page, 'Add to the list');
  expect(await page.getByRole('row', { name: new RegExp(member) }).innerText()).toContain('markreason');
};

const toFood = async (name: string, caseId: string) => {
  const page = await play.at(name, `/cases/${caseId}`);
  await follow(page, 'Find a service and refer');
  await page.getByLabel('What for?').selectOption({ label: 'Food' });
  await press(page, 'Search');
  return page;
};

describe('somebody who must not be met', () => {
  it('he-volunteers-at-the-food-bank: loses sight of her at once, and she is never referred there', async () => {
    const { caseId, referralId, reference } = await sentReferral(play.network, 'Hester', 'Vane');
    expect(await play.reads(service, '/work')).toContain(reference);
    const his = await play.tab(service, `/referrals/${referralId}`);
    const refer = await toFood(worker, caseId);
    await follow(refer, 'Refer to Lantern Pantry');
    const open = await play.tab(worker, new URL(refer.url()).pathname + new URL(refer.url()).search);
    const link = await answerLinkTo(play.network, reference);
    expect(await words(await play.stranger(link))).toContain('Would enjoy a meal in company.');
    const toHim = async () => (await play.sent()).filter((message) => JSON.stringify(message).includes(reference));
    const before = await toHim();
    await keepsAway(worker, caseId, service);

    for (const path of [`/referrals/${referralId}`, `/referrals/${referralId}/decline`])
      expect(await play.status(service, path), path).toBe(404);
    for (const path of ['/work', '/referrals'])
      expect(await play.reads(service, path), path).not.toMatch(new RegExp(`${reference}|Vane|not with`, 'i'));
    await press(his, 'Accept this referral');
    expect(await heading(his)).toBe('Page not found');
    expect(await toHim()).toEqual(before);
    expect(await words(await play.stranger(link))).not.toMatch(new RegExp(`Would enjoy|${reference}|not with`, 'i'));

    const found = await words(await toFood(colleague, caseId));
    expect(found).not.toContain('Lantern Pantry');
    expect(found).toContain('Leeds South & East food bank');
    expect(await play.reads(colleague, `/cases/${caseId}`)).not.toMatch(/markreason|not with|Joanne/i);

    await choose(open, 'For which need?', 'Food');
    await type(open, { 'The message, read after they accept': 'She skips meals.' });
    await choose(open, 'Shared once the service accepts', 'Their name');
    await choose(open, 'Who agreed?', 'The person');
    await choose(open, 'How?', 'On the phone');
    await press(open, 'Refer to this service');
    expect(await words(open)).toMatch(/There is a problem.*on the person’s restricted “not with” list/s);
  });

  it('an-ex-partner-in-the-team: finds no case and no gap, and cannot be given it', async () => {
    const path = '/cases';
    const opened = await done(play.network, {
      role: 'gp-practice',
      method: 'POST',
      path,
      body: opening('Otto', 'Lisle'),
    });
    const caseId = String(opened.body['caseId']);
    const hers = await play.tab(colleague, '/waiting');
    expect(await words(hers)).toContain('Otto Lisle');
    await keepsAway(lead, caseId, colleague);

    for (const list of ['/waiting', '/cases', '/work'])
      expect(await play.reads(colleague, list), list).not.toContain('Lisle');
    for (const page of ['', '/history', '/contacts', '/person'])
      expect(await play.status(colleague, `/cases/${caseId}${page}`), page).toBe(404);
    await press(hers, 'Take the case of Otto Lisle');
    expect(await heading(hers)).toBe('Page not found');

    const giving = await play.at(lead, '/waiting');
    await follow(giving, 'Give the case of Otto Lisle to somebody');
    const choices = await words(giving);
    expect(choices).toContain(worker);
    expect(choices).not.toContain(colleague);
    expect(await play.reads(worker, `/cases/${caseId}`)).not.toMatch(/markreason|not with/i);
    await press(await play.at(worker, '/waiting'), 'Take the case of Otto Lisle');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Held by you');
  });
});

describe('somebody who reads what is not meant for them', () => {
  const person = /Zora|Marrow|07700 900751|Sorrel|1948|in the morning/;

  it('former-volunteer-still-gets-the-mail: reads from the link no name, number or address, before or after', async () => {
    const { link, referralId } = await linkedReferral(play.network, 'Marrow');
    const stranger = await play.stranger(link);
    expect(await words(stranger)).toContain('Would enjoy a meal in company.');
    expect(await stranger.content()).not.toMatch(person);

    const staff = await play.at(service, `/referrals/${referralId}`);
    expect(await staff.content()).not.toMatch(person);
    await press(staff, 'Accept this referral');
    expect(await words(staff)).toMatch(/Zora Marrow.*07700 900751/s);

    await type(stranger, { 'Your name': 'Somebody' });
    await press(stranger, 'Accept this referral');
    await stranger.goto(play.network.url + link);
    const said = await stranger.content();
    expect(said).toContain('Accepted by Joanne Blake');
    expect(said).not.toContain('Would enjoy a meal');
    expect(said).not.toMatch(person);
    await follow(stranger, 'sign in to see the details');
    expect(await stranger.content()).not.toMatch(person);
  });

  it('new-phone-shared-with-an-abuser: is sent nothing, as nobody has asked yet what is safe there', async () => {
    const { caseId, referralId } = await sentReferral(play.network, 'Ines', 'Corbel');
    const texts = async (number: string) => (await play.sent()).filter(({ recipient }) => recipient === number).length;
    expect(await texts('07700900751')).toBeGreaterThan(0);
    const editing = await play.at(worker, `/cases/${caseId}`);
    await follow(editing, 'Change the details');
    await type(editing, { Phone: '07700 900777' });
    await press(editing, 'Save the details');
    const accepting = await play.at(service, `/referrals/${referralId}`);
    await press(accepting, 'Accept this referral');
    const before = await texts('07700900751');

    expect(await texts('07700900777')).toBe(0);
    expect(await texts('07700900751')).toBe(before);
    const served = await words(accepting);
    expect(served).toContain('Not asked yet: how to contact them safely');
    expect(served).toMatch(/Before you contact them:\s+Ring Aireside Link Workers on 0113/);

    const ofHers = (await play.at(worker, '/work')).getByRole('row', { name: /Ines Corbel/ });
    const tasks = (await ofHers.allInnerTexts()).join('\n');
    expect(tasks).toMatch(/Ask how to contact them safely at their new number/);
    expect(tasks).toMatch(/Tell the person what happened/);
    const page = await play.at(worker, `/cases/${caseId}`);
    expect(await words(page)).toContain('ask again how to contact them safely');
    await follow(page, 'See what was changed of the details');
    expect(await words(page)).toMatch(/Priya Nair.*07700 900751.*07700 900777/s);
  });
});
