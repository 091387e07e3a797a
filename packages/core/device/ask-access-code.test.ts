import { describe, expect, it } from 'vitest';
import { withdrawReferral } from '@fingerpost/core/referral';
import { codeNetwork, codePhone, itRefusesOtherActors, afterMinutes, refusalOf, staff } from '@fingerpost/testkit';
import { askAccessCode } from './ask-access-code.ts';
import { viewAccess } from './view-access.ts';

describe('askAccessCode', () => {
  itRefusesOtherActors(askAccessCode, ['link']);

  it('sends six digits to the registered phone, for ten minutes, and keeps them nowhere', async () => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId, isKnown } = await askAccessCode({}, by());
    expect(isKnown).toBe(false);
    const code = await sent();
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await world.everything())).not.toContain(`"${code}"`);
    const { ways, waitsFor } = await viewAccess({ deviceId }, by());
    expect(ways).toEqual([{ by: 'sms', endsIn: '45' }]);
    expect(waitsFor).toEqual({ by: 'sms', until: '2026-11-02T09:10:00.000Z' });
  });

  it('sends it by letter where that was chosen, for ten days', async () => {
    const { by } = await codeNetwork({ phone: codePhone, address: '1 Mill Lane\nLeeds', postcode: 'LS1 4AP' });
    const { deviceId } = await askAccessCode({ by: 'letter' }, by());
    const { waitsFor, ways } = await viewAccess({ deviceId }, by());
    expect(ways.map((way) => way.by)).toEqual(['sms', 'letter']);
    expect(waitsFor).toEqual({ by: 'letter', until: '2026-11-12T09:00:00.000Z' });
  });

  it('sends nothing where only the e-mail address of the link is known', async () => {
    const { by } = await codeNetwork({});
    expect((await refusalOf(askAccessCode({}, by()))).code).toBe('device.no-way');
    expect((await viewAccess({}, by())).ways).toEqual([]);
  });

  it('needs the name of who asks, and a referral that is going on', async () => {
    const { world, by, actor, referralId } = await codeNetwork();
    const { name: _name, ...nameless } = actor;
    expect((await refusalOf(askAccessCode({}, by({}, nameless)))).code).toBe('referral.who-answers');
    await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    expect((await refusalOf(askAccessCode({}, by()))).code).toBe('referral.missing');
  });

  it('sends four an hour at most, over all devices and links of an organisation, and one for two presses', async () => {
    const { by } = await codeNetwork();
    const once = await askAccessCode({}, by({ key: 'pressed-twice' }));
    expect(await askAccessCode({}, by({ key: 'pressed-twice' }))).toEqual(once);
    for (const each of [1, 2, 3]) await askAccessCode({}, by(afterMinutes(each)));
    expect((await refusalOf(askAccessCode({}, by(afterMinutes(50))))).code).toBe('device.too-many');
    expect((await askAccessCode({}, by(afterMinutes(61)))).isKnown).toBe(false);
  });

  it('sends twelve a day at most', async () => {
    const { by } = await codeNetwork();
    for (let hour = 0; hour < 12; hour += 1) await askAccessCode({}, by(afterMinutes(hour * 60)));
    expect((await refusalOf(askAccessCode({}, by(afterMinutes(12 * 60 + 1))))).code).toBe('device.too-many');
  });
});
