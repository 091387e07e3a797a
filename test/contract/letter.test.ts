import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkingDay } from '../support/days.ts';
import { done, listed, opening, pantry, referring } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { hiddenFields, Visitor } from '../support/visitor.ts';

let network: TestNetwork;
let worker: Visitor;
beforeAll(async () => {
  network = await TestNetwork.start();
  await startWorkingDay(network);
  worker = await Visitor.as(network, 'link-worker');
}, 120_000);
afterAll(() => network.stop());

const post = async (role: string, path: string, body?: unknown) =>
  (await done(network, { role, method: 'POST', path, body })).body;

it('what helps somebody, ticked and searched on the form of their details, has a letter printed instead of one sent', async () => {
  const caseId = String((await post('gp-practice', '/cases', opening('Larch', 'Printed')))['caseId']);
  await post('link-worker', `/cases/${caseId}/allocation`);
  const { html } = await worker.get(`/cases/${caseId}/person`);
  expect(html).toContain('<option value="Does lip read"');
  const typed = {
    ...hiddenFields(html),
    'name.given': 'Larch',
    'name.family': 'Printed',
    'dateOfBirth-day': '17',
    'dateOfBirth-month': '5',
    'dateOfBirth-year': '1948',
    nhsNumberKnown: 'no',
    address: '7 Sorrel Bank, Leeds',
    postcode: 'LS6 3AA',
    'safeContact.avoid': 'calls',
    codedNeeds: '957371000000106 Large print, 28 point or larger',
    moreNeed: 'Does lip read',
  };
  const wrong = await worker.post(`/cases/${caseId}/person`, { ...typed, 'safeContact.safeHours.0.from': '9' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Safe times need days, and hours that end after they begin.');
  const saved = await worker.post(`/cases/${caseId}/person`, typed);
  expect(saved.status).toBe(303);
  const seen = await network.call('link-worker', 'GET', `/cases/${caseId}`);
  expect(seen.body).toMatchObject({
    person: { codedNeeds: [{ code: '957371000000106' }, { code: '441092009', words: 'Does lip read' }] },
  });

  await post('link-worker', `/cases/${caseId}/referrals`, referring(await pantry(network)));
  await network.advance('PT5M');
  const task = (await listed(network, 'link-worker', '/work')).find(
    (row) => row['caseId'] === caseId && row['todo'] === 'letter-in-large-print',
  );
  const page = `/tasks/${String(task?.['id'])}`;
  expect((await worker.get(page)).html).toContain(`${page}/letter`);
  const letter = (await worker.get(`${page}/letter`)).html;
  expect(letter).toContain('fp-letter--28');
  expect(letter).toContain('There is news about the help you asked for.');
  expect(letter).toContain('Sorrel Bank');
});
