import * as z from 'zod';
import { type Context, type Item, type LinkActor, LinkPurpose, OrganisationId, ReferralId } from '@fingerpost/kernel';
import { addDays, dayOf, dueOn } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { linkKey } from './referral.keys.ts';

/** What the link in an e-mail opens: one referral, for one organisation and one purpose, until a moment. */
export const AnswerLink = z.object({
  organisationId: OrganisationId,
  referralId: ReferralId,
  purpose: LinkPurpose,
  until: z.iso.datetime(),
  /** The version of the referral at which it was made. */
  atVersion: z.int(),
});
export type AnswerLink = z.infer<typeof AnswerLink>;

type Secrets = Pick<Context, 'secrets'>;

const daysAfterDue = 30;
const daysKeptAfter = 90;
const tokenLength = 26;

/**
 * Gives the secret in a link of a notice: 130 bits that follow from the notice's id, what the link is for
 * and the network's key, so that a notice sent again carries the same links and nothing keeps them.
 */
export const linkToken = ({ secrets }: Secrets, noticeId: string, purpose: LinkPurpose = 'answer'): string =>
  secrets.digest('answer-link', purpose === 'answer' ? noticeId : `${noticeId}\n${purpose}`).slice(-tokenLength);

/** Gives the key of what a token opens; any text has one, whether or not something is there. */
export const linkKeyOf = ({ secrets }: Secrets, token: string) => linkKey(secrets.digest('link-token', token));

/** Makes the item of a link for the provider of a referral, to answer it unless said otherwise: good for 30 days after the referral's date. */
export const answerLinkItem = (
  context: Pick<Context, 'secrets' | 'now'>,
  token: string,
  found: Pick<Referral, 'id' | 'providerId' | 'dueBy' | 'version'>,
  purpose: LinkPurpose = 'answer',
): Item => {
  const now = context.now.toISOString();
  const from = found.dueBy !== undefined && found.dueBy > now ? new Date(found.dueBy) : context.now;
  const link: AnswerLink = {
    organisationId: found.providerId,
    referralId: found.id,
    purpose,
    until: dueOn(addDays(dayOf(from), daysAfterDue)),
    atVersion: found.version,
  };
  const kept = dueOn(addDays(dayOf(from), daysAfterDue + daysKeptAfter));
  return {
    ...linkKeyOf(context, token),
    type: 'link',
    version: 1,
    data: link,
    expiresAt: Math.floor(Date.parse(kept) / 1000),
  };
};

/** Parses a stored link. */
export const answerLinkOf = (item: Item): AnswerLink => AnswerLink.parse(item.data);

/** Whoever opened a link, before they say who they are. */
export const actorOfLink = ({ organisationId, referralId, purpose, atVersion }: AnswerLink): LinkActor => ({
  kind: 'link',
  organisationId,
  referralId,
  purpose,
  ...(purpose === 'answer' ? {} : { atVersion }),
});
