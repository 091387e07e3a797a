import { describe, expect, it } from 'vitest';
import { ownLinkToken } from '@fingerpost/core/message';
import { closeCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, openCaseInput, staff, start, takenCaseIn } from '@fingerpost/testkit';
import { openByOwnLink } from './open-by-own-link.ts';
import { sendOwnLink } from './send-own-link.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const world = await newWorld();
const door = { kind: 'system', process: 'sign-in' } as const;
const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const { dateOfBirth } = patient;
const wrongDay = '1950-01-01';
const pin = '4071';

const asWorker = () => world.as(staff.linkWorker);
const later = (hours: number) => ({ now: new Date(start.getTime() + hours * 3_600_000) });

const tokenFor = async (caseId: string): Promise<string> => {
  const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#6#', newestFirst: true });
  const events = rows.map(({ data }) => data as { type: string; eventId: string });
  return ownLinkToken(world.as(door), events.find(({ type }) => type === 'OwnLinkAsked')?.eventId ?? '');
};
const sent = async ({ withPin = true } = {}) => {
  const caseId = await takenCaseIn(world, { patient });
  await sendOwnLink({ caseId }, asWorker());
  if (withPin) await setPin({ caseId, pin }, asWorker());
  return { caseId, token: await tokenFor(caseId) };
};
const open = (input: object, circumstances = {}) => openByOwnLink(input, world.as(door, circumstances));
const nothing = { opens: 'nothing' };

describe('openByOwnLink', () => {
  itRefusesOtherActors(openByOwnLink, ['system']);

  it('has 130 random bits, and asks for the birth date, then the PIN', async () => {
    const { caseId, token } = await sent();
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    expect(await open({ token })).toEqual({ opens: 'question-for-birth-date' });
    expect(await open({ token, dateOfBirth })).toEqual({ opens: 'question-for-pin' });
    expect(await open({ token, dateOfBirth, pin })).toEqual({ opens: 'page', caseId, since: start.toISOString() });
  });

  it('lets somebody in once, and the very same press twice', async () => {
    const { token } = await sent();
    const pressed = { key: 'press', path: '/open/me/link' };
    const first = await open({ token, dateOfBirth, pin }, pressed);
    expect(first).toMatchObject({ opens: 'page' });
    expect(await open({ token, dateOfBirth, pin }, pressed)).toEqual(first);
    expect(await open({ token, dateOfBirth, pin })).toEqual(nothing);
    expect(await open({ token })).toEqual(nothing);
  });

  it('says only whom to ring until there is a PIN', async () => {
    const { token } = await sent({ withPin: false });
    expect(await open({ token, dateOfBirth, pin })).toEqual({ opens: 'whom-to-ring', phone: '0113 496 0000' });
  });

  it('is good for 24 hours', async () => {
    const { token } = await sent();
    expect(await open({ token }, later(23.9))).toEqual({ opens: 'question-for-birth-date' });
    expect(await open({ token, dateOfBirth, pin }, later(24.1))).toEqual(nothing);
  });

  it('opens nothing after five wrong tries, nor does any other link or code', async () => {
    const { caseId, token } = await sent();
    await sendOwnLink({ caseId }, asWorker());
    const other = await tokenFor(caseId);
    for (const wrong of [{ dateOfBirth: wrongDay }, { dateOfBirth, pin: '9999' }, { dateOfBirth: wrongDay, pin }])
      expect(await open({ token, ...wrong })).toEqual(nothing);
    for (let wrong = 0; wrong < 2; wrong += 1) await open({ token: other, dateOfBirth: wrongDay });
    for (const each of [token, other]) expect(await open({ token: each, dateOfBirth, pin })).toEqual(nothing);
    await sendOwnLink({ caseId }, asWorker());
    expect(await open({ token: await tokenFor(caseId), dateOfBirth, pin })).toMatchObject({ opens: 'page' });
  });

  it('lets fifty birth dates at once no further than five one after the other', async () => {
    const { caseId, token } = await sent();
    const days = Array.from({ length: 50 }, (_, guess) => `1951-02-${String((guess % 28) + 1).padStart(2, '0')}`);
    const told = await Promise.allSettled(days.map((day) => open({ token, dateOfBirth: day })));
    expect(new Set(told.map((each) => (each.status === 'fulfilled' ? each.value.opens : 'busy')))).not.toContain(
      'page',
    );
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#6#' });
    expect(rows.filter(({ data }) => (data as { type: string }).type === 'OwnPageTried')).toHaveLength(5);
    expect(await open({ token, dateOfBirth, pin })).toEqual(nothing);
  });

  it('lets one of fifty in who have all of it at once', async () => {
    const { token } = await sent();
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => open({ token, dateOfBirth, pin })));
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.opens === 'page')).toHaveLength(1);
  });

  it('opens nothing once the page was switched off, even when it is on again, or the case has closed', async () => {
    const [off, closed] = [await sent(), await sent()];
    await switchOffOwnPage({ caseId: off.caseId }, asWorker());
    expect(await open({ token: off.token })).toEqual(nothing);
    await sendOwnLink({ caseId: off.caseId }, asWorker());
    expect(await open({ token: off.token })).toEqual(nothing);
    await closeCase({ caseId: closed.caseId, reason: 'person-declined' }, asWorker());
    expect(await open({ token: closed.token, dateOfBirth, pin })).toEqual(nothing);
  });

  it('opens nothing for somebody else’s birth date, nor for a token that was guessed', async () => {
    const { token } = await sent();
    expect(await open({ token, dateOfBirth: wrongDay, pin })).toEqual(nothing);
    for (const guess of ['', 'x', token.slice(1), `${token}0`, token.toUpperCase()])
      expect(await open({ token: guess, dateOfBirth, pin })).toEqual(nothing);
  });

  it('is kept nowhere as it is', async () => {
    const { token } = await sent();
    expect(JSON.stringify(await world.everything())).not.toContain(token);
  });
});
