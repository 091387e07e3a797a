import * as z from 'zod';
import { ReferralId } from '@fingerpost/kernel';

/** What every step names: the referral. */
export const onReferral = { referralId: ReferralId };

/** A sentence or two that may be left out; blanks alone are nothing said. */
export const Said = z.string().trim().max(2000).optional();

/** Gives a text, or undefined where nothing was said. */
export const saidIn = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
