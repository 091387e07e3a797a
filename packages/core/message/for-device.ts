import { type Context, referenceOf, splitIdWithin } from '@fingerpost/kernel';
import { accessCode, codeAddress, codeAddresses, readAccess } from '@fingerpost/core/device';
import { dayOf } from '@fingerpost/core/work';
import { readAbout } from './about.ts';
import { dayInWords } from './day-in-words.ts';
import { type Fate, notNeeded } from './fate.ts';
import type { NoticeFor } from './notice.ts';

/**
 * Decides what becomes of a code that was asked for on a device: it goes by text or letter to where the
 * organisation gets its codes now, and nowhere once it is good for nothing or another one was asked for.
 */
export const forDevice = async (
  context: Context,
  { organisationId, deviceId, codeId, referralId }: Extract<NoticeFor, { who: 'device' }>,
): Promise<Fate> => {
  const [{ channels, device }, about] = await Promise.all([
    readAccess(context, organisationId, deviceId),
    readAbout(context, splitIdWithin(referralId).caseId, referralId),
  ]);
  const code = device?.code;
  if (about === undefined || code?.id !== codeId || code.until < context.now.toISOString()) return notNeeded;
  const organisation = about.directory.organisation(organisationId);
  if (organisation?.status !== 'active') return notNeeded;
  const address = codeAddress(codeAddresses(organisation, channels), code.by);
  if (address === undefined) return { fate: 'colleague', about, why: 'no-way' };
  const until = dayInWords(dayOf(new Date(code.until)));
  const words = { reference: referenceOf(referralId), code: accessCode(context, codeId), until };
  return { fate: 'send', addressed: { ...address, template: `access-code-${address.by}`, words } };
};
