import * as z from 'zod';
import { Service } from '@fingerpost/core/directory';
import { NamedHolderAnswer, pageOf } from './answers.ts';

/** Who the caller is here. */
export const MeAnswer = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.string(),
  organisation: z.object({ organisationId: z.string(), name: z.string(), kind: z.string().optional() }),
});

/** One line of a list of cases, referrals or work. */
export const WorkRowAnswer = z.object({
  kind: z.enum(['case', 'referral', 'task', 'concern', 'complaint', 'proposal', 'comment']),
  id: z.string(),
  caseId: z.string(),
  reference: z.string(),
  status: z.string(),
  todo: z.string(),
  name: z.string().optional(),
  needs: z.array(z.string()),
  urgency: z.string().optional(),
  serviceId: z.string().optional(),
  serviceName: z.string().optional(),
  providerName: z.string().optional(),
  practiceName: z.string().optional(),
  teamName: z.string(),
  worker: z.object({ memberId: z.string(), name: z.string() }).optional(),
  holder: NamedHolderAnswer.optional(),
  dueBy: z.iso.datetime().optional(),
  overdue: z.boolean(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  version: z.int(),
  /** Of a task to answer messages: how many of them nobody has read. */
  newMessages: z.int().optional(),
});

const ServiceAnswer = Service.extend({
  providerName: z.string(),
  network: z.boolean(),
  miles: z.number().optional(),
});

/** One page of services, with how well the home is known by which they were measured. */
export const FoundServicesAnswer = pageOf(ServiceAnswer).extend({
  total: z.int(),
  home: z.enum(['postcode', 'area', 'unknown']).optional(),
});

/** Where a task stands, and who has done it. */
export const TaskAnswer = z.object({
  taskId: z.string(),
  status: z.string(),
  todo: z.string(),
  caseId: z.string(),
  doneBy: z.object({ name: z.string(), at: z.iso.datetime() }).optional(),
  result: z.string().optional(),
  version: z.int(),
});
