import { describe, expect, it } from 'vitest';
import { codeNetwork, codePhone, itRefusesOtherActors, afterMinutes, refusalOf, staff } from '@fingerpost/testkit';
import { askAccessCode } from './ask-access-code.ts';
import { enterAccessCode } from './enter-access-code.ts';
import { listDevices } from './list-devices.ts';

const { organisationId } = staff.provider;

describe('listDevices', () => {
  itRefusesOtherActors(listDevices, ['provider', 'network-admin']);

  it('names who asked for each device that is known or waits for its code, and where codes go', async () => {
    const { world, by, sent } = await codeNetwork();
    const { deviceId } = await askAccessCode({}, by());
    await enterAccessCode({ deviceId, code: await sent() }, by());
    const { deviceId: waiting } = await askAccessCode({}, by(afterMinutes(1)));
    const listed = (circumstances: object) => listDevices({ organisationId }, world.as(staff.provider, circumstances));
    expect(await listed(afterMinutes(2))).toMatchObject({
      phone: codePhone,
      devices: [
        { deviceId, name: 'Sam Lee', state: 'known' },
        { deviceId: waiting, name: 'Sam Lee', state: 'waiting' },
      ],
    });
    expect((await listed(afterMinutes(12))).devices).toHaveLength(1);
  });

  it('is for the organisation itself and the network’s administrators', async () => {
    const { world } = await codeNetwork();
    expect((await refusalOf(listDevices({ organisationId }, world.as(staff.provider2)))).code).toBe(
      'organisation.missing',
    );
    expect((await listDevices({ organisationId }, world.as(staff.admin))).devices).toEqual([]);
  });
});
