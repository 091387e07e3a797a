import type { Context } from '@fingerpost/kernel';
import { readMember } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import type { SendingCan } from './channel.ts';
import { email, type Fate, notNeeded } from './fate.ts';
import { forCarer } from './for-carer.ts';
import { forFormerWay } from './for-former-way.ts';
import { forDevice } from './for-device.ts';
import { forPerson } from './for-person.ts';
import { forProvider } from './for-provider.ts';
import { forReplier } from './for-replier.ts';
import type { Notice } from './notice.ts';
import { addressForConcern } from './safeguarding-address.ts';

/** Decides, from things as they stand now, what becomes of a notice; contact details go nowhere but into the answer. */
export const fateOf = async (context: Context, notice: Notice, can: SendingCan): Promise<Fate> => {
  const to = notice.for;
  switch (to.who) {
    case 'person':
      return forPerson(context, notice, to, can);
    case 'carer':
      return forCarer(context, notice, to, can);
    case 'former-way':
      return forFormerWay(context, notice, to, can);
    case 'provider':
      return forProvider(context, notice, to.referralId);
    case 'device':
      return forDevice(context, to);
    case 'practice':
      return email(`${notice.kind}-email`, (await readDirectory(context)).organisation(to.organisationId)?.email, {});
    case 'replier':
      return forReplier(context, to.replyId, can);
    case 'safeguarding':
      return email('look-today-email', await addressForConcern(context, to.concernId), {});
    case 'member': {
      const stored = await readMember(context, to.organisationId, to.memberId);
      if (stored?.member.status !== 'invited') return notNeeded;
      const organisation = (await readDirectory(context)).nameOf(to.organisationId);
      return email('invitation-email', stored.member.email, { organisation });
    }
  }
};
