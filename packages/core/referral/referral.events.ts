import type * as z from 'zod';
import type { referralEvents } from './event-data.ts';

// The schemas stand in event-data.ts: whoever only writes events carries none of them.
type EventData = { readonly [Type in keyof typeof referralEvents]: z.infer<(typeof referralEvents)[Type]> };

/** The type and data of one event of a referral, as its step writes it. */
export const referralEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });
