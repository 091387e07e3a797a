import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, openCaseInput, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { askOwnLink } from './ask-own-link.ts';
import { giveCode } from './give-code.ts';
import { openOwnPage } from './open-own-page.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const world = await newWorld();
const door = { kind: 'system', process: 'sign-in' } as const;
const asWorker = () => world.as(staff.linkWorker);
const pin = '4071';

let people = 0;
const person = () => {
  people += 1;
  const dateOfBirth = `1944-03-${String(people).padStart(2, '0')}`;
  return { ...openCaseInput().patient, nhsNumber: undefined, dateOfBirth };
};
const opened = async () => {
  const patient = person();
  const caseId = await takenCaseIn(world, { patient });
  const { code } = await giveCode({ caseId }, asWorker());
  await setPin({ caseId, pin }, asWorker());
  return { caseId, code, asked: { name: patient.name, dateOfBirth: patient.dateOfBirth } };
};
const ask = (input: object, from: string, circumstances = {}) =>
  askOwnLink({ ...input, from }, world.as(door, circumstances));
const linksOf = async (caseId: string): Promise<number> => {
  const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#6#' });
  return rows.filter(({ data }) => (data as { type: string }).type === 'OwnLinkAsked').length;
};

describe('askOwnLink', () => {
  itRefusesOtherActors(askOwnLink, ['system']);

  it('has a link sent to whoever is known by that name and birth date, and says nothing of it', async () => {
    const { caseId, asked } = await opened();
    expect(await ask(asked, 'one')).toBeUndefined();
    expect(await linksOf(caseId)).toBe(1);
    expect(await ask({ ...asked, dateOfBirth: '1931-01-01' }, 'one')).toBeUndefined();
    expect(await ask({ ...asked, name: { given: 'Ottoline', family: 'Elsewhere' } }, 'one')).toBeUndefined();
    expect(await linksOf(caseId)).toBe(1);
  });

  it('sends none while there is no PIN, once the page is off, or after five wrong tries', async () => {
    const [off, tried] = [await opened(), await opened()];
    const patient = person();
    const bare = await takenCaseIn(world, { patient });
    await giveCode({ caseId: bare }, asWorker());
    await ask({ name: patient.name, dateOfBirth: patient.dateOfBirth }, 'two');
    await switchOffOwnPage({ caseId: off.caseId }, asWorker());
    await ask(off.asked, 'two');
    for (let wrong = 0; wrong < 5; wrong += 1)
      await openOwnPage({ code: tried.code, dateOfBirth: '1950-01-01' }, world.as(door));
    await ask(tried.asked, 'two');
    expect(await Promise.all([bare, off.caseId, tried.caseId].map(linksOf))).toEqual([0, 0, 0]);
  });

  it('does not forget wrong tries, so that asking anew buys no more of them', async () => {
    const { caseId, code, asked } = await opened();
    const wrong = () => openOwnPage({ code, dateOfBirth: asked.dateOfBirth, pin: '9999' }, world.as(door));
    for (let count = 0; count < 4; count += 1) await wrong();
    await ask(asked, 'three');
    await wrong();
    await ask(asked, 'three');
    expect(await linksOf(caseId)).toBe(1);
  });

  it('sends three a day at most, and one for a form that comes twice', async () => {
    const { caseId, asked } = await opened();
    for (let twice = 0; twice < 2; twice += 1) await ask(asked, 'four', { key: 'press', path: '/new-link' });
    expect(await linksOf(caseId)).toBe(1);
    for (let more = 0; more < 4; more += 1) await ask(asked, 'four');
    expect(await linksOf(caseId)).toBe(3);
  });

  it('takes twenty a day from one address, whoever is asked for', async () => {
    const asked = { name: { given: 'No', family: 'Body' }, dateOfBirth: '1931-01-01' };
    for (let count = 0; count < 20; count += 1) await ask(asked, 'flood');
    expect((await refusalOf(ask(asked, 'flood'))).code).toBe('own-page.too-many');
    expect(await ask(asked, 'elsewhere')).toBeUndefined();
  });
});
