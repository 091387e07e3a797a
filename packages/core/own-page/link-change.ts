import type { Change, Context } from '@fingerpost/kernel';
import { ownLinkToken } from '@fingerpost/core/message';
import { linkUntil, putOwnLink } from './own-link.ts';
import type { OwnPage } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { type InCase, nextOwnPage, ownPageChange } from './own-page.repository.ts';

/** Makes the change by which a link to their page goes to the person: its secret follows from the event, and the notice carries it. */
export const linkChange = (
  context: Context,
  { page: before, of }: InCase,
  changes: Partial<OwnPage>,
): { readonly after: OwnPage; readonly change: Change } => {
  const after = nextOwnPage(context, before, changes);
  const asked = ownPageEvent('OwnLinkAsked', { until: linkUntil(context.now) });
  const change = ownPageChange(context, of, { before, after }, asked);
  const token = ownLinkToken(context, change.event.eventId);
  const link = putOwnLink(context, token, { caseId: of.id, era: after.era });
  return { after, change: { ...change, writes: [...change.writes, link] } };
};
