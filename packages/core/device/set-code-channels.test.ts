import { describe, expect, it } from 'vitest';
import { codeNetwork, codePhone, itRefusesOtherActors, refusalOf, staff } from '@fingerpost/testkit';
import { askAccessCode } from './ask-access-code.ts';
import { listDevices } from './list-devices.ts';
import { setCodeChannels } from './set-code-channels.ts';
import { viewAccess } from './view-access.ts';

const { organisationId } = staff.provider;

describe('setCodeChannels', () => {
  itRefusesOtherActors(setCodeChannels, ['provider', 'network-admin']);

  it('takes a mobile number and a whole address only', async () => {
    const { world } = await codeNetwork();
    const set = (input: object) => setCodeChannels({ organisationId, ...input }, world.as(staff.provider));
    expect((await refusalOf(set({ phone: '0113 496 0000' }))).code).toBe('device.phone');
    expect((await refusalOf(set({ address: '1 Mill Lane' }))).code).toBe('device.address');
    expect((await refusalOf(set({ address: '1 Mill Lane', postcode: 'nowhere' }))).code).toBe('input.invalid');
  });

  it('sends the next code elsewhere, and forgets no code that was asked for', async () => {
    const { world, by } = await codeNetwork();
    for (let each = 0; each < 4; each += 1) await askAccessCode({}, by());
    await setCodeChannels({ organisationId, phone: '07700 900399' }, world.as(staff.admin));
    expect((await viewAccess({}, by())).ways).toEqual([{ by: 'sms', endsIn: '99' }]);
    expect((await refusalOf(askAccessCode({}, by()))).code).toBe('device.too-many');
  });

  it('is refused to others, and where somebody else changed it meanwhile', async () => {
    const { world } = await codeNetwork();
    const input = { organisationId, phone: codePhone };
    expect((await refusalOf(setCodeChannels(input, world.as(staff.provider2)))).code).toBe('organisation.missing');
    const { version } = await listDevices({ organisationId }, world.as(staff.provider));
    await setCodeChannels(input, world.as(staff.provider, { ifMatch: version }));
    const late = setCodeChannels(input, world.as(staff.provider, { ifMatch: version }));
    expect((await refusalOf(late)).code).toBe('version.stale');
  });
});
