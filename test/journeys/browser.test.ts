import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, heading, press, startBrowser, type, visitAs, words } from '../support/browser.ts';
import { TestNetwork } from '../support/network.ts';
import { fillReferForm } from '../support/refer-form.ts';

let network: TestNetwork;
let browser: Browser;
let practice: Page;
let worker: Page;
let provider: Page;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  practice = await visitAs(network, browser, 'Dr Amara Okafor');
  worker = await visitAs(network, browser, 'Priya Nair');
  provider = await visitAs(network, browser, 'Joanne Blake');
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const person = 'Ernestine Quayle';
const hidden = ['Ernestine', 'Quayle', '900741', 'dominoes at the club', 'Orchard', '0RL', '17 May 1948'];

describe('the practice', () => {
  it('begins with the people it referred, and a form to refer another', async () => {
    expect(await heading(practice)).toBe('People we referred');
    await follow(practice, 'Refer a person');
    expect(await words(practice)).toContain('This is not an emergency route');
    expect(await words(practice)).toContain('0808 157 0111');
  });

  it('refers a person, and is told who holds it and by when', async () => {
    await fillReferForm(practice, 'Ernestine', 'Quayle');
    await choose(practice, 'NHS number', 'I have it');
    await type(practice, { 'The number': '999 000 0700' });
    await choose(practice, 'How must we not contact them?', 'There is nothing to avoid');
    await press(practice, 'Send the referral');
    expect(await heading(practice)).toBe('The referral was sent');
    expect(await words(practice)).toMatch(/Held by Aireside Link Workers, to act by/);
    await follow(practice, 'See where it stands');
    expect(await heading(practice)).toContain(person);
    expect(await words(practice)).toContain('Waiting for a link worker');
  });
});

describe('the link worker', () => {
  it('takes the case from the waiting list', async () => {
    expect(await heading(worker)).toBe('My work');
    await follow(worker, 'Waiting list');
    await press(worker, `Take the case of ${person}`);
    expect(await heading(worker)).toContain(person);
    expect(await words(worker)).toContain('The case is yours.');
    expect(await words(worker)).toContain('"Dominoes", she says & <smiles>.');
  });

  it('records a contact', async () => {
    await choose(worker, 'How?', 'Phone call');
    await choose(worker, 'What came of it?', 'We talked');
    await type(worker, { 'Note (optional)': 'Plays dominoes at the club on Fridays, once she is there.' });
    await press(worker, 'Record the contact');
    expect(await words(worker)).toContain('The contact is recorded.');
    expect(await words(worker)).toContain('Plays dominoes at the club on Fridays');
  });

  it('writes the plan, with a goal that the person rates', async () => {
    await follow(worker, 'Write it down');
    await type(worker, { 'What matters to them, in their words': 'Seeing people again.' });
    const goal = worker.getByRole('group', { name: 'Goal 1', exact: true });
    await goal.getByLabel('What they want').fill('Get out twice a week');
    await goal.getByLabel('How near are they to it today?').selectOption('2');
    await press(worker, 'Save the plan');
    expect(await words(worker)).toContain('The plan is saved.');
    expect(await worker.getByRole('row', { name: /Get out twice a week/ }).innerText()).toContain('2');
  });

  it('finds a service and refers, but not with a name in the request', async () => {
    await follow(worker, 'Find a service and refer');
    await worker.getByLabel('What for?').selectOption({ label: 'Loneliness' });
    await press(worker, 'Search');
    await follow(worker, 'Refer to Lantern Befriending');
    expect(await heading(worker)).toContain('Refer to Lantern Befriending');
    await choose(worker, 'For which need?', 'Loneliness');
    const request = 'The request, read before they accept (optional)';
    await type(worker, {
      [request]: 'Ernestine would enjoy a table game.',
      'The message, read after they accept': 'Walks with a stick; likes dominoes at the club.',
    });
    await choose(worker, 'Shared once the service accepts', 'Their name', 'Their phone number');
    await choose(worker, 'Who agreed?', 'The person');
    await choose(worker, 'How?', 'On the phone');
    await press(worker, 'Refer to this service');
    expect(await errorsOn(worker)).toEqual([expect.stringContaining('name')]);
    await type(worker, { [request]: 'Would enjoy a table game in the afternoon.' });
    await press(worker, 'Refer to this service');
    expect(await words(worker)).toContain('The referral is sent.');
    expect(await words(worker)).toMatch(/Held by Lantern Community/);
  });
});

describe('the service', () => {
  it('sees what is asked for, and nothing of who it is', async () => {
    expect(await heading(provider)).toBe('Inbox');
    await provider.reload();
    await provider
      .getByRole('row', { name: /Lantern Befriending.*/ })
      .getByRole('link', { name: /^Loneliness/ })
      .click();
    const shown = (await provider.content()) + provider.url();
    expect(shown).toContain('Would enjoy a table game in the afternoon.');
    for (const secret of hidden) expect(shown).not.toContain(secret);
  });

  it('accepts, and then sees what the person agreed to share and nothing more', async () => {
    await press(provider, 'Accept this referral');
    expect(await words(provider)).toContain('You accepted the referral.');
    expect(await heading(provider)).toContain(person);
    const shown = await words(provider);
    for (const shared of ['07700 900741', 'dominoes at the club', 'nothing to avoid']) expect(shown).toContain(shared);
    for (const kept of ['Orchard', '0RL', '999 000 0700', '17 May 1948']) expect(shown).not.toContain(kept);
  });

  it('records that they came, and completes with what else they need', async () => {
    await choose(provider, 'Did they come?', 'They came');
    await press(provider, 'Save');
    expect(await words(provider)).toContain('The attendance is recorded.');
    await follow(provider, 'Complete');
    await choose(provider, 'How did it go?', 'Achieved what they wanted');
    await type(provider, {
      'In a sentence, what did you do together? (optional)': 'Comes every Tuesday now.',
      'Is there anything else they need? (optional)': 'A lift home after dark.',
    });
    await press(provider, 'Complete');
    expect(await words(provider)).toContain('The referral is completed.');
    expect(await words(provider)).toContain('You see the person’s details until');
  });
});

describe('afterwards', () => {
  it('the link worker does the task that came of it, and closes the case', async () => {
    await network.advance('PT1M');
    await follow(worker, 'My work');
    const row = worker.getByRole('row', { name: new RegExp(`Talk about something else they need.*${person}`, 's') });
    await row.getByRole('link').click();
    expect(await words(worker)).toContain('A lift home after dark.');
    await choose(worker, 'What came of it?', 'It is done');
    await press(worker, 'Take it off the list');
    expect(await words(worker)).toContain('Done. It is off your list.');
    expect(
      await worker.getByRole('row', { name: new RegExp(`something else they need.*${person}`, 's') }).count(),
    ).toBe(0);
    await worker
      .getByRole('row', { name: new RegExp(`Get in touch again.*${person}`, 's') })
      .getByRole('link')
      .click();
    await follow(worker, 'Close the case');
    await choose(worker, 'How does it end?', 'Goals met');
    await type(worker, { 'What was done, and what came of it (optional)': 'Has company every week.' });
    await press(worker, 'Close the case');
    expect(await words(worker)).toContain('The case is closed. The practice is told.');
  });

  it('the practice reads what came back, prints it, and files it by name', async () => {
    await network.advance('PT1M');
    const titles: string[] = [];
    for (const [toFile] of [[2], [1]]) {
      await follow(practice, 'Messages and requests');
      const rows = practice.getByRole('row', { name: new RegExp(person) });
      expect(await rows.count()).toBe(toFile);
      await rows.first().getByRole('link').click();
      titles.push(await heading(practice));
      const said = [person, '999 000 0700', 'Lantern Befriending', 'SNOMED CT code', 'Written by'];
      for (const part of said) expect(await words(practice)).toContain(part);
      await practice.emulateMedia({ media: 'print' });
      const paper = await words(practice);
      for (const part of said) expect(paper).toContain(part);
      for (const part of ['Mark as filed', 'Sign out', 'Messages and requests', 'Back to'])
        expect(paper).not.toContain(part);
      await practice.emulateMedia({ media: 'screen' });
      await press(practice, 'Mark as filed');
      expect(await words(practice)).toContain('The message is marked as filed.');
      expect(await words(practice)).toMatch(/Filed by Dr Amara Okafor/);
    }
    expect(titles.toSorted().join()).toMatch(/First seen by a service.*Social prescribing case closed/s);
    await follow(practice, 'People we referred');
    await follow(practice, person);
    for (const title of ['First seen by a service', 'Social prescribing case closed'])
      expect(await practice.getByRole('row', { name: title }).innerText()).toContain('By Dr Amara Okafor');
  });
});
