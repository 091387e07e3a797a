import * as z from 'zod';
import { GroupId, OrganisationId, Recent, ReferralId, ServiceId } from '@fingerpost/kernel';
import { Weekday } from '@fingerpost/core/directory';

/** An hour and minute of the day in London, such as 10:30. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time like 10:30 or 14:00.');

export const CancelReason = z.enum(['place-not-usable', 'leader-away', 'weather', 'too-few', 'closed', 'other']);
export type CancelReason = z.infer<typeof CancelReason>;

/** One dated meeting of a group. */
const Meeting = z.object({ on: z.iso.date(), cancelled: CancelReason.optional() });
export type Meeting = z.infer<typeof Meeting>;

/** That a referral was given a place from a day on; whether it still has one is said by the referral itself. */
const GivenPlace = z.object({ referralId: ReferralId, from: z.iso.date() });
export type GivenPlace = z.infer<typeof GivenPlace>;

/** What a provider says of a group: its name, where and when it meets, and how many it takes. */
export const GroupDetails = z.object({
  name: z.string().trim().min(1, 'Give the name of the group.').max(80),
  place: z.string().trim().max(200).optional(),
  weekday: Weekday.optional(),
  /** Weeks from one meeting to the next. */
  every: z.int().min(1).max(4).optional(),
  startsAt: ClockTime.optional(),
  endsAt: ClockTime.optional(),
  /** Places, at most as many as one register can hold. */
  capacity: z.int().min(1).max(60),
});

/** Some people of a service who meet: what it is, when, and to whom it gave places. */
export const Group = GroupDetails.extend({
  groupId: GroupId,
  organisationId: OrganisationId,
  serviceId: ServiceId,
  /** Whether it takes new people. */
  active: z.boolean(),
  meetings: z.array(Meeting),
  given: z.array(GivenPlace),
  version: z.int(),
  recent: z.array(Recent),
});
export type Group = z.infer<typeof Group>;

/** Gives the meetings from a day on that take place, the next first. */
export const meetingsFrom = (group: Pick<Group, 'meetings'>, day: string): readonly Meeting[] =>
  group.meetings.filter(({ on, cancelled }) => on >= day && cancelled === undefined);

/** Gives the meeting of a day; undefined when none was planned. */
export const meetingOn = (group: Pick<Group, 'meetings'>, day: string): Meeting | undefined =>
  group.meetings.find(({ on }) => on === day);
