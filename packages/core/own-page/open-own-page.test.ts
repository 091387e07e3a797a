import { describe, expect, it } from 'vitest';
import type { Context } from '@fingerpost/kernel';
import { itRefusesOtherActors, newWorld, openCaseInput, staff, start, takenCaseIn } from '@fingerpost/testkit';
import { closeCase } from '@fingerpost/core/referral';
import { giveCode } from './give-code.ts';
import { openOwnPage } from './open-own-page.ts';
import { setPin } from './set-pin.ts';
import { switchOffOwnPage } from './switch-off-own-page.ts';

const world = await newWorld();
const door = { kind: 'system', process: 'sign-in' } as const;
const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const { dateOfBirth } = patient;
const wrongDay = '1950-01-01';
const pin = '4071';

const asWorker = (context: Partial<Context> = {}): Context => ({ ...world.as(staff.linkWorker), ...context });
const daysLater = (days: number) => ({ now: new Date(start.getTime() + days * 86_400_000) });

const given = async ({ withPin = true } = {}) => {
  const caseId = await takenCaseIn(world, { patient });
  const { code } = await giveCode({ caseId }, asWorker());
  if (withPin) await setPin({ caseId, pin }, asWorker());
  return { caseId, code };
};
const open = (input: object, circumstances = {}) => openOwnPage(input, world.as(door, circumstances));

describe('openOwnPage', () => {
  itRefusesOtherActors(openOwnPage, ['system']);

  it('opens the page to whoever has code, birth date and PIN', async () => {
    const { caseId, code } = await given();
    expect(await open({ code, dateOfBirth })).toEqual({ opens: 'question-for-pin' });
    expect(await open({ code, dateOfBirth, pin })).toEqual({ opens: 'page', caseId, since: start.toISOString() });
  });

  it('says only whom to ring until there is a PIN, since others know a birth date', async () => {
    const { code } = await given({ withPin: false });
    const opened = await open({ code, dateOfBirth });
    expect(opened).toEqual({ opens: 'whom-to-ring', phone: '0113 496 0000' });
    expect(await open({ code, dateOfBirth, pin })).toEqual(opened);
  });

  it('takes a code as people type it', async () => {
    const { code } = await given();
    for (const typed of [code.toLowerCase(), code.replace(' ', '-'), code.replaceAll('0', 'O').replaceAll('1', 'l')])
      expect(await open({ code: typed, dateOfBirth })).toEqual({ opens: 'question-for-pin' });
  });

  it.each([
    ['a code that was guessed', { code: 'ABCD 2345', dateOfBirth }],
    ['a text that is no code', { code: '?!', dateOfBirth }],
  ])('opens nothing for %s', async (_what, input) => {
    expect(await open(input)).toEqual({ opens: 'nothing' });
  });

  it('is used up by five wrong birth dates or PINs, and tells nobody which was wrong', async () => {
    const { code } = await given();
    for (const wrong of [{ dateOfBirth: wrongDay }, { dateOfBirth, pin: '9999' }, { dateOfBirth: wrongDay, pin }])
      expect(await open({ code, ...wrong })).toEqual({ opens: 'nothing' });
    expect(await open({ code, dateOfBirth: wrongDay })).toEqual({ opens: 'nothing' });
    expect(await open({ code, dateOfBirth })).toEqual({ opens: 'question-for-pin' });
    expect(await open({ code, dateOfBirth: wrongDay })).toEqual({ opens: 'nothing' });
    expect(await open({ code, dateOfBirth, pin })).toEqual({ opens: 'nothing' });
  });

  it('forgets wrong tries once somebody has come in', async () => {
    const { caseId, code } = await given();
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await open({ code, dateOfBirth: wrongDay });
      expect(await open({ code, dateOfBirth, pin })).toMatchObject({ opens: 'page', caseId });
    }
  });

  it('lets fifty guesses at once no further than five one after the other', async () => {
    const { code } = await given();
    const guesses = Array.from({ length: 50 }, (_, guess) => String(1000 + guess * 7));
    await Promise.allSettled(guesses.map((guess) => open({ code, dateOfBirth, pin: guess })));
    const tried = (await world.everything()).filter(
      ({ type, data }) => type === 'event' && (data as { type: string }).type === 'OwnPageTried',
    );
    expect(Math.max(...tried.map(({ data }) => (data as { data: { failures: number } }).data.failures))).toBe(5);
    expect(await open({ code, dateOfBirth, pin })).toEqual({ opens: 'nothing' });
  });

  it('is good for 28 days, and until another code is given', async () => {
    const { caseId, code } = await given();
    expect(await open({ code, dateOfBirth }, daysLater(27))).toEqual({ opens: 'question-for-pin' });
    expect(await open({ code, dateOfBirth }, daysLater(29))).toEqual({ opens: 'nothing' });
    const { code: next } = await giveCode({ caseId }, asWorker());
    expect(await open({ code, dateOfBirth })).toEqual({ opens: 'nothing' });
    expect(await open({ code: next, dateOfBirth })).toEqual({ opens: 'question-for-pin' });
  });

  it('opens nothing once the team has switched the page off, or the case has closed', async () => {
    const [off, closed] = [await given(), await given()];
    await switchOffOwnPage({ caseId: off.caseId }, asWorker());
    await closeCase({ caseId: closed.caseId, reason: 'person-declined' }, asWorker());
    for (const { code } of [off, closed]) expect(await open({ code, dateOfBirth, pin })).toEqual({ opens: 'nothing' });
  });

  it('keeps neither code nor PIN anywhere', async () => {
    const { code } = await given();
    const stored = JSON.stringify(await world.everything()).toUpperCase();
    expect(stored).not.toContain(code.replace(' ', ''));
    expect(stored).not.toContain(`"${pin}"`);
  });
});
