import * as z from 'zod';
import { commit, DeviceId, OrganisationId, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { providerOf } from './code-way.ts';
import type { Device } from './device.ts';
import { deviceEvent } from './device.events.ts';
import { deviceRefusals } from './device.refusals.ts';
import { deviceChange, readAccess } from './device.repository.ts';

/**
 * Takes a device off the list: from its next request on it shows nothing, and a code on its way is good
 * for nothing. Refuses: organisation.missing, device.missing, idempotency.reused.
 */
export const revokeDevice = useCase({
  input: z.object({ organisationId: OrganisationId, deviceId: DeviceId }),
  allow: ['provider', 'network-admin'],
  run: async ({ organisationId, deviceId }, context): Promise<{ readonly deviceId: string }> => {
    const [{ device: before }] = await Promise.all([
      readAccess(context, organisationId, deviceId),
      providerOf(context, organisationId),
    ]);
    if (before === undefined) throw refuse(deviceRefusals.missing);
    if (wasHad(context, before.recent) || before.state === 'revoked') return { deviceId };
    const { code: _code, knownSince: _since, knownUntil: _until, ...kept } = before;
    const after: Device = {
      ...kept,
      state: 'revoked',
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    await commit(context, deviceChange(context, after, deviceEvent('DeviceRevoked', { organisationId })));
    return { deviceId };
  },
});
