import * as z from 'zod';
import { commit, makeEvent, mustMatch, OrganisationId, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { mobileIn } from '@fingerpost/core/directory';
import { providerOf } from './code-way.ts';
import type { CodeChannels } from './device.ts';
import { deviceEvent } from './device.events.ts';
import { codeChannelsKey } from './device.keys.ts';
import { deviceRefusals } from './device.refusals.ts';
import { putChannels, readAccess } from './device.repository.ts';

const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/**
 * Registers to which phone and address the codes of an organisation go, by somebody who signed in: whoever
 * holds a link can change neither. Refuses: organisation.missing, device.phone, device.address,
 * version.stale, idempotency.reused.
 */
export const setCodeChannels = useCase({
  input: z.object({
    organisationId: OrganisationId,
    phone: z.string().trim().max(30).optional(),
    address: z.string().trim().max(300).optional(),
    postcode: z.string().trim().regex(postcode, 'Give a whole postcode, such as LS1 4AP.').optional(),
  }),
  allow: ['provider', 'network-admin'],
  run: async ({ organisationId, ...set }, context): Promise<{ readonly version: number }> => {
    const [{ channels: before }] = await Promise.all([
      readAccess(context, organisationId, undefined),
      providerOf(context, organisationId),
    ]);
    if (wasHad(context, before.recent)) return { version: before.version };
    if (set.phone !== undefined && mobileIn(set.phone) === undefined) throw refuse(deviceRefusals.phone);
    if ((set.address === undefined) !== (set.postcode === undefined)) throw refuse(deviceRefusals.address);
    mustMatch(context, before.version);
    const after: CodeChannels = {
      ...set,
      asked: before.asked,
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    await commit(context, {
      head: codeChannelsKey(organisationId),
      event: makeEvent(context, {
        ...deviceEvent('CodeChannelsSet', { text: set.phone !== undefined, letter: set.address !== undefined }),
        subject: organisationId,
        version: after.version,
      }),
      writes: [putChannels(organisationId, after)],
    });
    return { version: after.version };
  },
});
