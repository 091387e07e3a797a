import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  acceptedReferral,
  codeNetwork,
  finishActor,
  itRefusesOtherActors,
  linkTo,
  afterMinutes,
  staff,
} from '@fingerpost/testkit';
import { askAccessCode } from './ask-access-code.ts';
import { enterAccessCode } from './enter-access-code.ts';
import { viewAccess } from './view-access.ts';

const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('enterAccessCode', () => {
  itRefusesOtherActors(enterAccessCode, ['link']);

  it('makes the device known for a year, for every link of the organisation', async () => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const code = await sent();
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(await enterAccessCode({ deviceId, code: typed }, by())).toEqual({ is: 'known' });
    const { referralId } = await acceptedReferral(world);
    const another = await finishActor(world, await linkTo(world, referralId, { purpose: 'complete' }));
    expect((await viewAccess({ deviceId }, by({}, another))).isKnown).toBe(true);
    expect(await askAccessCode({ deviceId }, by({}, another))).toEqual({ deviceId, isKnown: true });
    const nextYear = { now: new Date('2027-11-03T09:00:00Z') };
    expect((await viewAccess({ deviceId }, by(nextYear))).isKnown).toBe(false);
  });

  it('takes five wrong codes and then none, not even the right one', async () => {
    const { by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const code = await sent();
    for (const left of [4, 3, 2, 1])
      expect(await enterAccessCode({ deviceId, code: wrongOf(code) }, by())).toEqual({ is: 'wrong', left });
    expect(await enterAccessCode({ deviceId, code: wrongOf(code) }, by())).toEqual({ is: 'gone' });
    expect(await enterAccessCode({ deviceId, code }, by())).toEqual({ is: 'gone' });
    expect((await viewAccess({ deviceId }, by())).isKnown).toBe(false);
  });

  it('lets fifty guesses at once no further than five one after the other', async () => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const code = await sent();
    await Promise.allSettled(
      Array.from({ length: 50 }, () => enterAccessCode({ deviceId, code: wrongOf(code) }, by())),
    );
    const tried = (await world.everything()).filter(
      ({ type, data }) => type === 'event' && EventEnvelope.parse(data).type === 'AccessCodeTried',
    );
    expect(tried.length).toBeLessThanOrEqual(5);
  });

  it('takes a code on no other device, for no other organisation, and after no other was asked for', async () => {
    const { by, sent, actor } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const code = await sent();
    const { deviceId: other } = await askAccessCode({}, by(afterMinutes(1)));
    expect(await enterAccessCode({ deviceId: other, code }, by(afterMinutes(1)))).toMatchObject({ is: 'wrong' });
    const elsewhere = { ...actor, organisationId: staff.provider2.organisationId };
    expect(await enterAccessCode({ deviceId, code }, by({}, elsewhere))).toEqual({ is: 'gone' });
    await askAccessCode({ deviceId }, by(afterMinutes(2)));
    expect(await enterAccessCode({ deviceId, code }, by(afterMinutes(2)))).toMatchObject({ is: 'wrong' });
  });

  it('takes no code after ten minutes', async () => {
    const { by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const code = await sent();
    expect(await enterAccessCode({ deviceId, code }, by(afterMinutes(11)))).toEqual({ is: 'gone' });
    expect((await viewAccess({ deviceId }, by(afterMinutes(11)))).waitsFor).toBeUndefined();
  });
});
