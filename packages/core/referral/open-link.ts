import * as z from 'zod';
import { type Context, doorRefusals, type LinkActor, refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { hasBarredAt, readNotWith } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { actorOfLink, type AnswerLink, answerLinkOf, linkKeyOf } from './answer-link.ts';
import { aboutLink, type LinkAbout, type LinkEnd, type LinkStory, tellStory } from './link-story.ts';
import { type InCase, readInCase } from './referral.repository.ts';

/**
 * What a link opens: the request, for whoever opened it to answer; what happened since; or nothing
 * that we know. After an answer its actor can still be told that their own request was had.
 */
export type OpenedLink =
  | { readonly opens: 'request'; readonly actor: LinkActor; readonly about: LinkAbout }
  | { readonly opens: 'story'; readonly story: LinkStory; readonly actor: LinkActor | undefined }
  | { readonly opens: 'nothing' };

const nothing: OpenedLink = { opens: 'nothing' };

const endOf = (
  { organisationId, until }: AnswerLink,
  { before: found, parent }: InCase,
  directory: Directory,
  now: Date,
): LinkEnd | undefined => {
  if (directory.organisation(organisationId)?.status !== 'active') return 'organisation-closed';
  if (parent.closure?.reason === 'died') return 'withdrawn';
  const { status } = found;
  // Nothing is sent about a referral that was only proposed, so a link to one has no business.
  if (status === 'proposed') return 'withdrawn';
  if (status !== 'sent' && status !== 'waitlisted') return status;
  return until < now.toISOString() ? 'expired' : undefined;
};

const openedBy = async (context: Context, link: AnswerLink): Promise<OpenedLink> => {
  const [inCase, notWith] = await Promise.all([
    readInCase(context, link.referralId),
    readNotWith(context, splitIdWithin(link.referralId).caseId),
  ]);
  const { before: found } = inCase;
  // A shared letter box does not know who reads it: those who may see the referral sign in.
  if (found.providerId !== link.organisationId || hasBarredAt(notWith, link.organisationId)) return nothing;
  const directory = await readDirectory(context);
  const end = endOf(link, inCase, directory, context.now);
  const actor = actorOfLink(link);
  if (end !== undefined) {
    const story = await tellStory(context, directory, { link, found, end });
    return { opens: 'story', story, actor: end === found.status ? actor : undefined };
  }
  return { opens: 'request', actor, about: aboutLink(directory, link, found) };
};

/**
 * Finds what the token of an e-mail link opens, and changes nothing. A token that was guessed, cut off
 * or is too old opens nothing: it is looked up like any other, so that nothing tells them apart.
 */
export const openLink = useCase({
  input: z.object({ token: z.string() }),
  allow: ['system'],
  run: async ({ token }, context): Promise<OpenedLink> => {
    if (context.actor.kind !== 'system' || context.actor.process !== 'sign-in') throw refuse(doorRefusals.forbidden);
    const item = await context.table.get(linkKeyOf(context, token));
    return item === undefined ? nothing : openedBy(context, answerLinkOf(item));
  },
});
