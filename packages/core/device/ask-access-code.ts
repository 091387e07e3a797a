import * as z from 'zod';
import {
  commit,
  type Context,
  DeviceId,
  doorRefusals,
  idCharacters,
  type LinkActor,
  LinkName,
  refuse,
  remember,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { isFinished, readReferral, referralRefusals, referralScope } from '@fingerpost/core/referral';
import { accessCode, accessCodeDigest } from './access-code.ts';
import { codeAddress, codeAddresses } from './code-way.ts';
import { askedLately, codeUntil, CodeWay, type CodeChannels, type Device, hasAskedEnough, isKnown } from './device.ts';
import { deviceEvent } from './device.events.ts';
import { deviceRefusals } from './device.refusals.ts';
import { deviceChange, putChannels, readAccess } from './device.repository.ts';

/** Which device asked, and whether it was known already. */
export type AskedForCode = { readonly deviceId: string; readonly isKnown: boolean };

const linkIn = ({ actor }: Context): LinkActor & { readonly name: string } => {
  if (actor.kind !== 'link') throw refuse(doorRefusals.forbidden);
  const name = LinkName.safeParse(actor.name).data;
  if (name === undefined) throw refuse(referralRefusals.whoAnswers);
  return { ...actor, name };
};

const waiting = (
  context: Context,
  before: Device | undefined,
  device: Pick<Device, 'id' | 'organisationId' | 'name'>,
  by: CodeWay,
): Device => {
  const id = context.random(26);
  const digest = accessCodeDigest(context, device.id, accessCode(context, id));
  const code = { id, digest, by, until: codeUntil(context.now, by), failures: 0 };
  const version = (before?.version ?? 0) + 1;
  return { ...device, state: 'waiting', code, version, recent: remember(context, before?.recent ?? []) };
};

const counted = (context: Context, before: CodeChannels, by: CodeWay): CodeChannels => ({
  ...before,
  asked: [...askedLately(before, context.now), { at: context.now.toISOString(), by }],
  version: before.version + 1,
});

/**
 * Sends a code to a registered phone or address of the organisation of a link, for one device; a code
 * asked for before is good for nothing then. Refuses: referral.who-answers, referral.missing,
 * device.no-way, device.too-many, idempotency.reused.
 */
export const askAccessCode = useCase({
  input: z.object({ deviceId: DeviceId.optional(), by: CodeWay.optional() }),
  allow: ['link'],
  run: async ({ deviceId, by: chosen }, context): Promise<AskedForCode> => {
    const { organisationId, referralId, name } = linkIn(context);
    const asking = deviceId ?? `dev_${idCharacters(context, 26)}`;
    const [{ channels, device: found }, referral, directory] = await Promise.all([
      readAccess(context, organisationId, asking),
      readReferral(context, referralId),
      readDirectory(context),
    ]);
    if (isKnown(found, context.now)) return { deviceId: asking, isKnown: true };
    if (found !== undefined && wasHad(context, found.recent)) return { deviceId: asking, isKnown: false };
    const organisation = directory.organisation(organisationId);
    if (organisation === undefined || referral.providerId !== organisationId || isFinished(referral.status))
      throw refuse(referralRefusals.missing);
    const address = codeAddress(codeAddresses(organisation, channels), chosen);
    if (address === undefined) throw refuse(deviceRefusals.noWay);
    if (hasAskedEnough(channels, context.now)) throw refuse(deviceRefusals.tooMany);

    const after = waiting(context, found, { id: asking, organisationId, name }, address.by);
    const { id: codeId = '', until = '' } = after.code ?? {};
    const event = deviceEvent('AccessCodeAsked', { organisationId, referralId, codeId, by: address.by, until });
    const writes = [putChannels(organisationId, counted(context, channels, address.by))];
    await commit(context, deviceChange(context, after, event, { writes, scope: referralScope(referral) }));
    return { deviceId: asking, isKnown: false };
  },
});
