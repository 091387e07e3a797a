import * as z from 'zod';
import { type Context, type EventEnvelope, GroupId, idWithin, organisationOf } from '@fingerpost/kernel';
import { findGroup } from '@fingerpost/core/group';
import { hasPlaceIn, leadingCase, readHeads } from '@fingerpost/core/referral';
import type { Notice } from './notice.ts';

const Cancelled = z.object({ groupId: GroupId, on: z.iso.date() });

/**
 * Gives the notices by which everybody who is expected at a meeting learns that it is cancelled, with
 * ids that stay the same; somebody whose place begins later is told nothing.
 */
export const sessionNotices = async (
  context: Context,
  event: EventEnvelope,
): Promise<readonly Pick<Notice, 'id' | 'kind' | 'for' | 'on'>[]> => {
  const organisationId = organisationOf(event.actor);
  if (event.type !== 'SessionCancelled' || organisationId === undefined) return [];
  const { groupId, on } = Cancelled.parse(event.data);
  const group = await findGroup(context, organisationId, groupId);
  const heads = await readHeads(context, group?.given.map(({ referralId }) => referralId) ?? []);
  return heads
    .filter((head) => hasPlaceIn(head, groupId) && head.group !== undefined && head.group.from <= on)
    .map((head) => {
      const caseId = leadingCase(head);
      const own = context.secrets.digest('notice', `${event.eventId}\n${head.id}`).slice(-16);
      const to = { who: 'person', caseId, referralId: head.id } as const;
      return { id: idWithin('ntc', caseId, own), kind: 'cancelled', for: to, on };
    });
};
