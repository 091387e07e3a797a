import { describe, expect, it } from 'vitest';
import { codeNetwork, itRefusesOtherActors, refusalOf, staff } from '@fingerpost/testkit';
import { askAccessCode } from './ask-access-code.ts';
import { enterAccessCode } from './enter-access-code.ts';
import { listDevices } from './list-devices.ts';
import { revokeDevice } from './revoke-device.ts';
import { viewAccess } from './view-access.ts';

const { organisationId } = staff.provider;

describe('revokeDevice', () => {
  itRefusesOtherActors(revokeDevice, ['provider', 'network-admin']);

  it.each([staff.provider, staff.admin])('takes a device off at once, by a $role', async (as) => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    await enterAccessCode({ deviceId, code: await sent() }, by());
    await revokeDevice({ organisationId, deviceId }, world.as(as));
    expect((await viewAccess({ deviceId }, by())).isKnown).toBe(false);
    expect((await listDevices({ organisationId }, world.as(as))).devices).toEqual([]);
  });

  it('makes a code on its way good for nothing', async () => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    await revokeDevice({ organisationId, deviceId }, world.as(staff.provider));
    expect(await enterAccessCode({ deviceId, code: await sent() }, by())).toEqual({ is: 'gone' });
  });

  it('refuses others, and a device that is not there', async () => {
    const { world, by } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    const other = revokeDevice({ organisationId, deviceId }, world.as(staff.provider2));
    expect((await refusalOf(other)).code).toBe('organisation.missing');
    const none = revokeDevice({ organisationId, deviceId: `dev_${'0'.repeat(26)}` }, world.as(staff.provider));
    expect((await refusalOf(none)).code).toBe('device.missing');
  });
});
