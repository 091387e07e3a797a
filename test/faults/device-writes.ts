import type { Write } from '@fingerpost/kernel';
import {
  askAccessCode,
  codeChannelsKey,
  enterAccessCode,
  revokeDevice,
  setCodeChannels,
} from '@fingerpost/core/device';
import { acceptedReferral, finishActor, linkTo, staff, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const { organisationId } = staff.provider;
const phone = '07700 900345';

/** The service has no device yet and has asked for no code, whatever was tried before. */
const forgetting = async (world: World): Promise<void> => {
  const { rows } = await world.table.query(codeChannelsKey(organisationId).pk);
  const writes = rows.map(({ pk, sk, version }): Write => ({ kind: 'delete', key: { pk, sk }, expect: version }));
  if (writes.length > 0) await world.table.write(writes, crypto.randomUUID().replaceAll('-', '').slice(0, 26));
};

const linked = async (world: World) => {
  await forgetting(world);
  await setCodeChannels({ organisationId, phone }, world.as(staff.provider));
  const { referralId } = await acceptedReferral(world);
  return finishActor(world, await linkTo(world, referralId, { purpose: 'attended' }));
};
const asked = async (world: World) => {
  const actor = await linked(world);
  const { deviceId } = await askAccessCode({}, world.as(actor));
  return { actor, deviceId };
};

/** Every use-case of codes and devices that writes. */
export const deviceWrites: WriteRows = {
  askAccessCode: {
    door: askAccessCode,
    begin: async (world) => ({ input: {}, actor: await linked(world) }),
  },
  enterAccessCode: {
    door: enterAccessCode,
    begin: async (world) => {
      const { actor, deviceId } = await asked(world);
      return { input: { deviceId, code: 'none' }, actor };
    },
  },
  revokeDevice: {
    door: revokeDevice,
    begin: async (world) => {
      const { deviceId } = await asked(world);
      return { input: { organisationId, deviceId }, actor: staff.provider };
    },
  },
  setCodeChannels: {
    door: setCodeChannels,
    begin: async (world) => {
      await forgetting(world);
      return { input: { organisationId, phone }, actor: staff.provider };
    },
  },
};
