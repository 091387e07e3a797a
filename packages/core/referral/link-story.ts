import * as z from 'zod';
import { type Context, EventEnvelope, referenceOf } from '@fingerpost/kernel';
import type { Directory, NeedCode } from '@fingerpost/core/directory';
import type { AnswerLink } from './answer-link.ts';
import type { LinkEnd } from './link-end.ts';
import type { FinishPurpose } from './link-steps.ts';
import { AttendanceResult, type Referral } from './referral.ts';
import { referralKey } from './referral.keys.ts';

/** What may be said of a referral to whoever opens a link to it: what to call it, whose it is to answer, and whom to ring. */
export type LinkAbout = {
  readonly reference: string;
  readonly organisation: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
};

/** What may be said besides to whoever says how a referral goes: what it is for and its dates, but never whose it is. */
export type FinishAbout = LinkAbout & {
  readonly purpose: FinishPurpose;
  readonly need: NeedCode;
  readonly startBy?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly lastAttendance?: Referral['lastAttendance'];
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
  /** What the service said of which day. */
  readonly attendance?: Referral['lastAttendance'];
  /** Whether somebody of the organisation can sign in, to see whom it is about. */
  readonly canSignIn: boolean;
};

const explains: Readonly<Partial<Record<LinkEnd, readonly string[]>>> = {
  accepted: ['ReferralAccepted'],
  started: ['ReferralAccepted'],
  recorded: ['AttendanceRecorded', 'AttendanceCorrected'],
  declined: ['ReferralDeclined'],
  completed: ['ReferralCompleted'],
  ended: ['ReferralEnded'],
};

const whenOf = (found: Referral, end: LinkEnd): string | undefined => {
  if (end === 'expired' || end === 'organisation-closed' || end === 'recorded') return undefined;
  return end === 'accepted' || end === 'started' ? found.acceptedAt : found.finishedAt;
};

type Done = Pick<LinkStory, 'by' | 'at' | 'attendance'>;

const Marked = z.object({ on: z.iso.date(), result: AttendanceResult });

/** Names only somebody of the organisation itself: what the team or the person did is not told by whom. */
const whatWasDone = async (
  context: Pick<Context, 'table'>,
  { organisationId, referralId }: AnswerLink,
  end: LinkEnd,
): Promise<Done> => {
  const types = explains[end] ?? [];
  if (types.length === 0) return { by: undefined };
  const { pk, sk } = referralKey(referralId);
  const { rows } = await context.table.query(pk, { beginsWith: `9#${sk}#`, newestFirst: true });
  for (const { data: stored } of rows) {
    const { type, actor, at, data } = EventEnvelope.parse(stored);
    const isOwn = (actor.kind === 'staff' || actor.kind === 'link') && actor.organisationId === organisationId;
    if (!types.includes(type) || !isOwn) continue;
    const by = actor.name === undefined ? undefined : { name: actor.name, byLink: actor.kind === 'link' };
    const marked = Marked.safeParse({ on: data['on'], result: data['result'] ?? data['to'] });
    return end === 'recorded' ? { by, at, attendance: marked.data } : { by };
  }
  return { by: undefined };
};

/** Says of a referral what its link may. */
export const aboutLink = (directory: Directory, { organisationId }: AnswerLink, found: Referral): LinkAbout => ({
  reference: referenceOf(found.id),
  organisation: directory.nameOf(organisationId),
  team: { name: directory.nameOf(found.teamId), phone: directory.organisation(found.teamId)?.phone },
});

/** Says of a referral that is going on what a link for one purpose may. */
export const aboutFinish = (
  directory: Directory,
  link: AnswerLink,
  { found, purpose }: { readonly found: Referral; readonly purpose: FinishPurpose },
): FinishAbout => {
  const { needs, startBy, dueBy, lastAttendance } = found;
  return { ...aboutLink(directory, link, found), purpose, need: needs[0] ?? 'other', startBy, dueBy, lastAttendance };
};

/** Tells what happened since to whoever opens a link that does nothing any more. */
export const tellStory = async (
  context: Pick<Context, 'table'>,
  directory: Directory,
  { link, found, end }: { readonly link: AnswerLink; readonly found: Referral; readonly end: LinkEnd },
): Promise<LinkStory> => ({
  ...aboutLink(directory, link, found),
  referralId: found.id,
  end,
  at: whenOf(found, end),
  ...(await whatWasDone(context, link, end)),
  ...(end === 'accepted' ? { startBy: found.startBy, dueBy: found.dueBy } : {}),
  canSignIn: directory.isOnNetwork(link.organisationId),
});
