import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { type Entry, Holder, unsealName, type WorkRow, workRowOf } from '@fingerpost/core/work';
import { ReferralStatus } from './referral.ts';
import { serviceSight } from './sight.ts';

/** A holder with the name by which people know them, and who acts while they are away. */
export const NamedHolder = Holder.extend({ name: z.string(), coveredBy: z.string().optional() });

/** One row of a list of referrals, with no more of it than its reader may see. */
export const ReferralRow = z.object({
  kind: z.literal('referral'),
  id: z.string(),
  referralId: z.string(),
  caseId: z.string(),
  reference: z.string(),
  status: ReferralStatus,
  todo: z.string(),
  name: z.string().optional(),
  needs: z.array(z.string()).readonly(),
  urgency: z.enum(['routine', 'soon']).optional(),
  serviceId: z.string().optional(),
  serviceName: z.string().optional(),
  providerName: z.string().optional(),
  practiceName: z.string().optional(),
  teamName: z.string(),
  worker: z.object({ memberId: z.string(), name: z.string() }).optional(),
  holder: NamedHolder.optional(),
  dueBy: z.iso.datetime().optional(),
  overdue: z.boolean(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** For the service, once there is nothing left that it may see. */
  doNotContact: z.literal(true).optional(),
  version: z.int(),
});
export type ReferralRow = z.infer<typeof ReferralRow>;

const whole = (row: WorkRow): ReferralRow => ({
  ...row,
  kind: 'referral',
  referralId: row.id,
  status: ReferralStatus.parse(row.status),
});

/** The row of a referral in its team's list; a restricted need stays unnamed to colleagues, and so does its service. */
export const teamRow = (context: Context, directory: Directory, entry: Entry): ReferralRow =>
  whole(workRowOf(context, directory, entry));

/**
 * The row of a referral in its provider's list: who it is only once it has accepted, and at the end a
 * reference only.
 */
export const providerRow = (context: Context, directory: Directory, entry: Entry): ReferralRow => {
  const row = whole(workRowOf(context, directory, entry));
  const policy = directory.policyOf(directory.commissionerOf(entry.teamId));
  const sight = serviceSight(
    { status: row.status, finishedAt: entry.changedAt, sharedUntil: entry.sharedUntil },
    policy,
    context.now,
  );
  switch (sight) {
    case 'request':
      return { ...row, name: undefined };
    case 'person':
      return { ...row, name: unsealName(context, entry.name) };
    case 'reference':
      return { ...row, name: undefined, needs: [], urgency: undefined, doNotContact: true };
  }
};
