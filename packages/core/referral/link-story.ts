import { type Context, EventEnvelope, referenceOf } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import type { AnswerLink } from './answer-link.ts';
import type { Referral, ReferralStatus } from './referral.ts';
import { referralKey } from './referral.keys.ts';

/** Why a link answers nothing any more: what became of the referral, or of the link or its organisation. */
export type LinkEnd = Exclude<ReferralStatus, 'proposed' | 'sent' | 'waitlisted'> | 'expired' | 'organisation-closed';

/** What may be said of a referral to whoever opens a link to it: what to call it, whose it is to answer, and whom to ring. */
export type LinkAbout = {
  readonly reference: string;
  readonly organisation: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
};

/** What a link that answers nothing any more says: what happened since, and whom to ring, but never who the person is. */
export type LinkStory = LinkAbout & {
  readonly referralId: string;
  readonly end: LinkEnd;
  readonly at?: string | undefined;
  /** Who of the organisation did it, and whether through an e-mail link. */
  readonly by?: { readonly name: string; readonly byLink: boolean } | undefined;
  readonly startBy?: string | undefined;
  readonly dueBy?: string | undefined;
  /** Whether somebody of the organisation can sign in, to see whom it is about. */
  readonly canSignIn: boolean;
};

const explains: Readonly<Partial<Record<LinkEnd, string>>> = {
  accepted: 'ReferralAccepted',
  started: 'ReferralAccepted',
  declined: 'ReferralDeclined',
  completed: 'ReferralCompleted',
  ended: 'ReferralEnded',
};

const whenOf = (found: Referral, end: LinkEnd): string | undefined => {
  if (end === 'expired' || end === 'organisation-closed') return undefined;
  return end === 'accepted' || end === 'started' ? found.acceptedAt : found.finishedAt;
};

/** Names only somebody of the organisation itself: what the team or the person did is not told by whom. */
const whoDid = async (
  context: Pick<Context, 'table'>,
  { organisationId, referralId }: AnswerLink,
  end: LinkEnd,
): Promise<LinkStory['by']> => {
  const type = explains[end];
  if (type === undefined) return undefined;
  const { pk, sk } = referralKey(referralId);
  const { rows } = await context.table.query(pk, { beginsWith: `9#${sk}#`, newestFirst: true });
  const actor = rows.map(({ data }) => EventEnvelope.parse(data)).find((event) => event.type === type)?.actor;
  const isOwn = (actor?.kind === 'staff' || actor?.kind === 'link') && actor.organisationId === organisationId;
  return isOwn && actor.name !== undefined ? { name: actor.name, byLink: actor.kind === 'link' } : undefined;
};

/** Says of a referral what its link may. */
export const aboutLink = (directory: Directory, { organisationId }: AnswerLink, found: Referral): LinkAbout => ({
  reference: referenceOf(found.id),
  organisation: directory.nameOf(organisationId),
  team: { name: directory.nameOf(found.teamId), phone: directory.organisation(found.teamId)?.phone },
});

/** Tells what happened since to whoever opens a link that answers nothing any more. */
export const tellStory = async (
  context: Pick<Context, 'table'>,
  directory: Directory,
  { link, found, end }: { readonly link: AnswerLink; readonly found: Referral; readonly end: LinkEnd },
): Promise<LinkStory> => ({
  ...aboutLink(directory, link, found),
  referralId: found.id,
  end,
  at: whenOf(found, end),
  by: await whoDid(context, link, end),
  ...(end === 'accepted' ? { startBy: found.startBy, dueBy: found.dueBy } : {}),
  canSignIn: directory.isOnNetwork(link.organisationId),
});
