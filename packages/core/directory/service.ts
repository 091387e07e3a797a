import * as z from 'zod';
import { OrganisationId, ServiceId } from '@fingerpost/kernel';
import { NeedCode } from './need.ts';
import { Weekday } from './weekday.ts';

export const Place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
export type Place = z.infer<typeof Place>;

/** What kind of work a service does, for reports: broad enough that no provider can be told from it. */
export const ServiceKind = z.enum([
  'advice',
  'food',
  'group-activity',
  'befriending',
  'counselling',
  'housing',
  'exercise',
  'learning-work',
  'practical-help',
  'other',
]);
export type ServiceKind = z.infer<typeof ServiceKind>;

/** A listing in the directory, in the words of Open Referral UK v3 where it has them. */
export const Service = z.object({
  serviceId: ServiceId,
  organisationId: OrganisationId,
  name: z.string().min(1).max(200),
  description: z.string().max(4000).optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  kind: ServiceKind,
  needs: z.array(NeedCode),
  url: z.url().optional(),
  email: z.email().optional(),
  phone: z.string().max(40).optional(),
  minimumAge: z.int().min(0).max(120).optional(),
  maximumAge: z.int().min(0).max(120).optional(),
  free: z.boolean().optional(),
  cost: z.string().max(300).optional(),
  stepFree: z.boolean().optional(),
  languages: z.array(z.string().max(40)).optional(),
  address: z.string().max(300).optional(),
  postcode: z.string().max(8).optional(),
  place: Place.optional(),
  online: z.boolean().optional(),
  when: z.string().max(400).optional(),
  /** Working days in which this service answers, where it states longer than the policy; at most 10. */
  answerWithin: z.int().min(1).max(10).optional(),
  /** The weekdays on which somebody answers; every working day where it says none. */
  answerDays: z.array(Weekday).min(1).max(7).optional(),
  closures: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })).optional(),
  oneOff: z.boolean().optional(),
  checkedOn: z.iso.date().optional(),
  /** Where an imported listing came from, and under which licence. */
  source: z.string().max(120).optional(),
  licence: z.string().max(120).optional(),
  /** Changed by hand here since it was imported, so that the import leaves it alone. */
  keptHere: z.boolean().optional(),
});
export type Service = z.infer<typeof Service>;

/** Tells whether a service says that it is closed on a day. */
export const isClosedOn = ({ closures = [] }: Pick<Service, 'closures'>, day: string): boolean =>
  closures.some(({ from, to }) => from <= day && day <= to);
