import * as z from 'zod';
import { DeviceId, doorRefusals, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { codeAddresses } from './code-way.ts';
import { type CodeWay, isKnown } from './device.ts';
import { readAccess } from './device.repository.ts';

/** Where a code can go, with no more of a number than its last two digits. */
export type CodeWayShown = { readonly by: CodeWay; readonly endsIn?: string };

/** How a device stands with the organisation of a link: known, waiting for a code that went somewhere, or neither. */
export type AccessView = {
  readonly ways: readonly CodeWayShown[];
  readonly isKnown: boolean;
  readonly waitsFor?: { readonly by: CodeWay; readonly until: string };
};

/** Says whether a device may see personal details, and otherwise where a code for it can go or went. Refuses: actor.not-allowed. */
export const viewAccess = useCase({
  input: z.object({ deviceId: DeviceId.optional() }),
  allow: ['link'],
  run: async ({ deviceId }, context): Promise<AccessView> => {
    const { actor, now } = context;
    if (actor.kind !== 'link') throw refuse(doorRefusals.forbidden);
    const { organisationId } = actor;
    const [{ channels, device }, directory] = await Promise.all([
      readAccess(context, organisationId, deviceId),
      readDirectory(context),
    ]);
    const organisation = directory.organisation(organisationId);
    const ways = organisation === undefined ? [] : codeAddresses(organisation, channels);
    const code = device?.state === 'waiting' ? device.code : undefined;
    const isGood = code !== undefined && code.until >= now.toISOString();
    return {
      ways: ways.map((way) => (way.by === 'sms' ? { by: way.by, endsIn: way.to.slice(-2) } : { by: way.by })),
      isKnown: isKnown(device, now),
      ...(isGood ? { waitsFor: { by: code.by, until: code.until } } : {}),
    };
  },
});
