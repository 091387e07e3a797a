import * as z from 'zod';
import { refuse } from '@fingerpost/kernel';
import type { Referral } from './referral.ts';
import { referralRefusals } from './referral.refusals.ts';

/** With whom of the service the link worker spoke, where they record its step by hand. */
export const bySpeaking = { spokeWith: z.string().trim().max(120).optional() };

/** What the event of a step by hand says of whom the link worker spoke with; nothing for other modes. Refuses: referral.spoke-with. */
export const spokenWith = (
  { mode }: Pick<Referral, 'mode'>,
  { spokeWith }: { readonly spokeWith?: string | undefined },
): { readonly spokeWith?: string } => {
  if (mode !== 'by-hand') return {};
  if (spokeWith === undefined || spokeWith === '') throw refuse(referralRefusals.spokeWith);
  return { spokeWith };
};
