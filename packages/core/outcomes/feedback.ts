import * as z from 'zod';
import { type Context, type Item, MemberId, requestDigest } from '@fingerpost/kernel';
import { CarersMayRead } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';

/** The three questions after a service; one that is left out, the person would rather not answer. */
export const FeedbackAnswers = z
  .object({
    /** Were they treated with kindness and respect? */
    respect: z.enum(['always', 'mostly', 'no']),
    /** Did it help with what mattered to them? */
    helped: z.enum(['yes', 'a-little', 'no']),
    /** Would they tell a friend to go? */
    friend: z.enum(['yes', 'maybe', 'no']),
  })
  .partial();
export type FeedbackAnswers = z.infer<typeof FeedbackAnswers>;

/** What a person thought of one service, with their own words, which the team reads. */
export const Feedback = z.object({
  serviceId: z.string(),
  answers: FeedbackAnswers,
  words: z.string().optional(),
  /** The service may read the words, without the person's name, once enough people have answered. */
  shared: z.boolean(),
  at: z.iso.datetime(),
  by: z.object({ memberId: MemberId, name: z.string() }).optional(),
  told: Told.optional(),
  carer: z.literal(true).optional(),
  /** When it was last put right, and when it was taken back: since then it counts in no figure, and no service reads it. */
  changedAt: z.iso.datetime().optional(),
  takenBackAt: z.iso.datetime().optional(),
  carersMayRead: CarersMayRead,
  digest: z.string().optional(),
  body: z.string().optional(),
});
export type Feedback = z.infer<typeof Feedback>;

/** Puts what somebody says of a service now into what is kept, with who says it. */
export const feedbackSaid = (
  context: Context,
  { words, ...said }: Pick<Feedback, 'serviceId' | 'answers' | 'shared' | 'told'> & { readonly words: string },
): Feedback => {
  const { actor, now } = context;
  return {
    ...said,
    words: words === '' ? undefined : words,
    at: now.toISOString(),
    ...(actor.kind === 'staff' ? { by: { memberId: actor.memberId, name: actor.name } } : {}),
    ...(actor.kind === 'carer' ? { carer: true } : {}),
    // It is asked of services for unrestricted needs only, but words may be about anything.
    ...(words === '' ? { carersMayRead: true } : {}),
    ...requestDigest(context),
  };
};

/** Parses what a person thought of a service. */
export const feedbackOf = (item: Item): Feedback => Feedback.parse(item.data);

/** What somebody thought of a service as it is kept for the service: nobody's name, and no date but the month. */
export const ServiceFeedback = z.object({
  answers: FeedbackAnswers,
  /** Their own words, where they let the service read them. */
  words: z.string().optional(),
  commissionerId: z.string().optional(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** The case, as a keyed digest by which figures know whose it is. */
  of: z.string().optional(),
});
export type ServiceFeedback = z.infer<typeof ServiceFeedback>;

/** What somebody thought of a service, with a digest that tells one person from another. */
export type PersonsFeedback = Omit<ServiceFeedback, 'of'> & { readonly person: string };
