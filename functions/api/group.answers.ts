import * as z from 'zod';
import { Group } from '@fingerpost/core/group';
import { AttendanceResult, ReferralStatus } from '@fingerpost/core/referral';

/** A group as it stands after a change, without whom it gave places. */
export const GroupAnswer = Group.omit({ given: true, recent: true, organisationId: true });

const meeting = Group.shape.meetings.element.extend({ sessionId: z.string() });

const person = z.object({
  referralId: z.string(),
  reference: z.string(),
  name: z.string().optional(),
  accessNeeds: z.array(z.string()),
  from: z.iso.date(),
  status: ReferralStatus,
  notBefore: z.iso.date().optional(),
});

/** A group with who has a place in it now, and its dates. */
export const GroupViewAnswer = GroupAnswer.omit({ meetings: true }).extend({
  people: z.array(person),
  coming: z.array(meeting),
  over: z.array(meeting),
});

const places = Group.omit({
  given: true,
  recent: true,
  organisationId: true,
  meetings: true,
  version: true,
}).extend({
  taken: z.int(),
  free: z.int(),
  next: z.array(z.object({ on: z.iso.date(), sessionId: z.string() })),
});

/** Groups with their free places: all there are. */
export const GroupPlacesAnswer = z.object({ items: z.array(places) });

/** One meeting with its register. */
export const SessionAnswer = z.object({
  sessionId: z.string(),
  groupId: z.string(),
  serviceId: z.string(),
  name: z.string(),
  place: z.string().optional(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  on: z.iso.date(),
  cancelled: z.string().optional(),
  people: z.array(person.extend({ mark: AttendanceResult.optional(), fixed: z.boolean() })),
  others: z.int().optional(),
  markedAt: z.iso.datetime().optional(),
  version: z.int(),
});

/** What marking a register did: how many are marked now, and who could not be. */
export const MarkedAnswer = z.object({
  sessionId: z.string(),
  marked: z.int(),
  others: z.int().optional(),
  refused: z.array(z.object({ referralId: z.string(), who: z.string(), why: z.enum(['not-placed', 'too-late']) })),
  version: z.int(),
});
