import * as z from 'zod';
import { type Context, doorRefusals, type LinkActor, refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { hasBarredAt, readNotWith } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { actorOfLink, type AnswerLink, answerLinkOf, linkKeyOf } from './answer-link.ts';
import { endOfLink } from './link-end.ts';
import { finishPurposeOf } from './link-steps.ts';
import { aboutFinish, aboutLink, type FinishAbout, type LinkAbout, type LinkStory, tellStory } from './link-story.ts';
import { readInCase } from './referral.repository.ts';

/**
 * What a link opens: the request, for whoever opened it to answer; the one thing that they may say of a
 * referral that is going on; what happened since; or nothing that we know. After an answer its actor
 * can still be told that their own request was had.
 */
export type OpenedLink =
  | { readonly opens: 'request'; readonly actor: LinkActor; readonly about: LinkAbout }
  | { readonly opens: 'finish'; readonly actor: LinkActor; readonly about: FinishAbout }
  | { readonly opens: 'story'; readonly story: LinkStory; readonly actor: LinkActor | undefined }
  | { readonly opens: 'nothing' };

const nothing: OpenedLink = { opens: 'nothing' };

const openedBy = async (context: Context, link: AnswerLink): Promise<OpenedLink> => {
  const [{ before: found, parent }, notWith] = await Promise.all([
    readInCase(context, link.referralId),
    readNotWith(context, splitIdWithin(link.referralId).caseId),
  ]);
  // A shared letter box does not know who reads it: those who may see the referral sign in.
  if (found.providerId !== link.organisationId || hasBarredAt(notWith, link.organisationId)) return nothing;
  const directory = await readDirectory(context);
  const end = endOfLink(link, { found, parent, directory, now: context.now });
  const actor = actorOfLink(link);
  if (end !== undefined) {
    const story = await tellStory(context, directory, { link, found, end });
    return { opens: 'story', story, actor: end === found.status || end === 'recorded' ? actor : undefined };
  }
  const purpose = finishPurposeOf(link.purpose);
  if (purpose === undefined) return { opens: 'request', actor, about: aboutLink(directory, link, found) };
  return { opens: 'finish', actor, about: aboutFinish(directory, link, { found, purpose }) };
};

/**
 * Finds what the token of an e-mail link opens, and changes nothing. A token that was guessed, cut off,
 * is too old or came to another door than its own opens nothing: it is looked up like any other, so that
 * nothing tells them apart.
 */
export const openLink = useCase({
  input: z.object({ token: z.string(), door: z.enum(['answer', 'finish']).default('answer') }),
  allow: ['system'],
  run: async ({ token, door }, context): Promise<OpenedLink> => {
    if (context.actor.kind !== 'system' || context.actor.process !== 'sign-in') throw refuse(doorRefusals.forbidden);
    const item = await context.table.get(linkKeyOf(context, token));
    const link = item === undefined ? undefined : answerLinkOf(item);
    if (link === undefined || (link.purpose === 'answer') !== (door === 'answer')) return nothing;
    return openedBy(context, link);
  },
});
