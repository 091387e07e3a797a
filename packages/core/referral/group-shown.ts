import { type Group, meetingsFrom } from '@fingerpost/core/group';
import { hasPlaceIn } from './placing.ts';
import type { Referral } from './referral.ts';
import type { GroupShown } from './referral-view.ts';

/** Gives the group in which a referral has a place now, with the next meeting from its first day on. */
export const groupShown = (found: Referral, group: Group | undefined, today: string): GroupShown | undefined => {
  if (group === undefined || found.group === undefined || !hasPlaceIn(found, group.groupId)) return undefined;
  const { groupId, name, place, startsAt } = group;
  const { from } = found.group;
  const since = from > today ? from : today;
  const [next] = meetingsFrom(group, since);
  const cancelled = group.meetings.find((meeting) => meeting.on >= since && meeting.cancelled !== undefined);
  const isBefore = cancelled !== undefined && (next === undefined || cancelled.on < next.on);
  return { groupId, name, place, startsAt, from, next: next?.on, ...(isBefore ? { cancelled: cancelled.on } : {}) };
};
