import * as z from 'zod';
import { commit, type Context, DeviceId, organisationOf, remember, useCase, wasHad } from '@fingerpost/kernel';
import { accessCodeDigest } from './access-code.ts';
import { type Device, isKnown, knownUntil, mostTries } from './device.ts';
import { deviceEvent } from './device.events.ts';
import { deviceChange, readAccess } from './device.repository.ts';

/** What came of typing a code: the device is known; it was wrong; or there is none that could be right. */
export type EnteredCode =
  { readonly is: 'known' } | { readonly is: 'wrong'; readonly left: number } | { readonly is: 'gone' };

const stands = (device: Device | undefined, now: Date): EnteredCode => {
  if (isKnown(device, now)) return { is: 'known' };
  const code = device?.state === 'waiting' ? device.code : undefined;
  return code === undefined ? { is: 'gone' } : { is: 'wrong', left: mostTries - code.failures };
};

const next = (context: Context, before: Device, changes: Partial<Device>): Device => ({
  ...before,
  ...changes,
  version: before.version + 1,
  recent: remember(context, before.recent),
});

/**
 * Takes the code that somebody typed on the device that asked for it; after a right one the device is
 * known for a year, after five wrong ones the code is good for nothing. Refuses: idempotency.reused.
 */
export const enterAccessCode = useCase({
  input: z.object({ deviceId: DeviceId, code: z.string().trim().max(40) }),
  allow: ['link'],
  run: async ({ deviceId, code: typed }, context): Promise<EnteredCode> => {
    const organisationId = organisationOf(context.actor) ?? '';
    const { device: before } = await readAccess(context, organisationId, deviceId);
    if (before === undefined) return { is: 'gone' };
    if (isKnown(before, context.now) || wasHad(context, before.recent)) return stands(before, context.now);
    const { code, state } = before;
    if (state !== 'waiting' || code === undefined || code.until < context.now.toISOString()) return { is: 'gone' };
    if (accessCodeDigest(context, deviceId, typed.replaceAll(/\D/g, '')) !== code.digest) {
      const failures = code.failures + 1;
      const after = next(context, before, { code: failures < mostTries ? { ...code, failures } : undefined });
      await commit(context, deviceChange(context, after, deviceEvent('AccessCodeTried', { organisationId, failures })));
      return stands(after, context.now);
    }
    const until = knownUntil(context.now);
    const after = next(context, before, {
      state: 'known',
      code: undefined,
      knownSince: context.now.toISOString(),
      knownUntil: until,
    });
    await commit(
      context,
      deviceChange(context, after, deviceEvent('DeviceKnown', { organisationId, by: code.by, until })),
    );
    return { is: 'known' };
  },
});
