import { type Context, type EventEnvelope, idWithin } from '@fingerpost/kernel';
import { readOpenReferrals } from '@fingerpost/core/referral';
import type { Notice, NoticeKind } from './notice.ts';

const kinds: Readonly<Record<string, NoticeKind>> = { CasePaused: 'paused', CaseResumed: 'going-on' };

/** Gives the notices by which the services that see the person learn that a pause begins or ends, with ids that stay the same. */
export const pauseNotices = async (
  context: Context,
  event: EventEnvelope,
): Promise<readonly Pick<Notice, 'id' | 'kind' | 'for'>[]> => {
  const kind = kinds[event.type];
  if (kind === undefined) return [];
  const open = await readOpenReferrals(context, event.subject);
  return open
    .filter(({ status }) => status === 'accepted' || status === 'started')
    .map(({ id }) => ({
      id: idWithin('ntc', event.subject, context.secrets.digest('notice', `${event.eventId}\n${id}`).slice(-16)),
      kind,
      for: { who: 'provider', referralId: id },
    }));
};
