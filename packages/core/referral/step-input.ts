import * as z from 'zod';
import { GroupId, ReferralId } from '@fingerpost/kernel';

/** What every step names: the referral. */
export const onReferral = { referralId: ReferralId };

/** A sentence or two that may be left out; blanks alone are nothing said. */
export const Said = z.string().trim().max(2000).optional();

/** Gives a text, or undefined where nothing was said. */
export const saidIn = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** A place in a group from a day on; `overbook` says that one more may come although it is full. */
export const InGroup = z.object({ groupId: GroupId, from: z.iso.date(), overbook: z.boolean().default(false) });
