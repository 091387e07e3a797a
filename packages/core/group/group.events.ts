import type { CancelReason } from './group.ts';

/** What the event of each change of a group says besides the group and its service: codes, days and ids only. */
type GroupEvents = {
  readonly GroupSaved: { readonly capacity: number; readonly active: boolean };
  readonly SessionsPlanned: { readonly on: readonly string[] };
  readonly SessionCancelled: { readonly on: string; readonly reason: CancelReason };
  readonly PlaceGiven: { readonly referralId: string; readonly from: string };
  readonly PlaceLeft: { readonly referralId: string };
};

/** The type of one event of a group and what it says besides the group and its service. */
export const groupEvent = <Type extends keyof GroupEvents>(
  type: Type,
  data: GroupEvents[Type],
): { readonly type: Type; readonly data: GroupEvents[Type] } => ({ type, data });
