import * as z from 'zod';
import { type Actor, CarerScope, MemberId, Recent, TaskId } from '@fingerpost/kernel';

/** By what somebody may decide for a person who cannot: only the first two kinds are about care and support. */
export const AuthorityKind = z.enum(['lpa-health', 'deputy-health', 'lpa-money', 'deputy-money']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

/** What was shown as evidence of it. */
export const Evidence = z.enum(['stamped-original', 'certified-copy', 'online-code', 'court-order']);
export type Evidence = z.infer<typeof Evidence>;

/** Who saw which evidence of an attorney or deputy, and when. */
const Authority = z.object({ kind: AuthorityKind, evidence: Evidence, seenBy: MemberId, seenOn: z.iso.date() });

/** What a carer answered when they were asked what would help themselves. */
export const CarerNeeds = z.enum(['nothing-now', 'wants-help', 'rather-not-say']);
export type CarerNeeds = z.infer<typeof CarerNeeds>;

/** Somebody whom a person lets help them, without their name and contact details, which stand beside it. */
export const Carer = z.object({
  carerId: z.string(),
  /** `named` by the person on their own page, until the link worker has asked the person alone. */
  state: z.enum(['named', 'active', 'ended']),
  scope: z.array(CarerScope).min(1),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  /** The person was asked alone whether they want this: by whom, and on which day. */
  asked: z.object({ by: MemberId, on: z.iso.date() }).optional(),
  /** Whether the person can decide about this themselves, as the link worker found. */
  capacity: z.enum(['has', 'lacks']).optional(),
  authority: Authority.optional(),
  /** The person wants our messages to go to this carer. */
  hears: z.literal(true).optional(),
  needs: z.object({ answer: CarerNeeds, on: z.iso.date() }).optional(),
  taskId: TaskId.optional(),
  ended: z.object({ on: z.iso.date(), by: z.enum(['person', 'carer', 'team']) }).optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Carer = z.infer<typeof Carer>;

const text = (most: number) => z.string().trim().min(1).max(most);

/** How a carer reads what is written to them. */
export const CarerFormat = z.enum(['print', 'large-print', 'easy-read', 'braille', 'audio', 'sign-language', 'spoken']);
export type CarerFormat = z.infer<typeof CarerFormat>;

/** A way in which a carer must not be contacted; that there is none is an answer, silence is not. */
export const CarerAvoids = z.enum(['calls', 'texts', 'email', 'letters', 'nothing']);
export type CarerAvoids = z.infer<typeof CarerAvoids>;

/** How a carer is called and reached, and how they read; it is in no key, event or notice. */
export const CarerDetails = z.object({
  name: text(120),
  relationship: text(60).optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{7,20}$/, 'This is not a phone number. Write digits and spaces only.')
    .optional(),
  email: z.email('This is not an e-mail address.').optional(),
  /** With the postcode at its end. */
  address: text(300).optional(),
  prefers: z.enum(['call', 'text', 'email', 'letter']).optional(),
  /** Nothing is sent to them by itself until somebody has asked. */
  avoid: z.array(CarerAvoids).max(5).optional(),
  language: text(40).optional(),
  format: CarerFormat.optional(),
});
export type CarerDetails = z.infer<typeof CarerDetails>;

/** A carer with what they are called. */
export type NamedCarer = { readonly carer: Carer; readonly details: CarerDetails; readonly detailsVersion: number };

/** Tells whether a carer may act on a day: asked about, in their dates, and not ended. */
export const isActive = ({ state, from, until }: Pick<Carer, 'state' | 'from' | 'until'>, today: string): boolean =>
  state === 'active' && from <= today && (until === undefined || today <= until);

/**
 * Tells whether what somebody may do is covered: to decide for a person who cannot decide about it
 * themselves needs an attorney or deputy for health and welfare, whose papers were seen.
 */
export const isCovered = ({ scope, capacity, authority }: Pick<Carer, 'scope' | 'capacity' | 'authority'>): boolean => {
  if (!scope.includes('decide') || capacity !== 'lacks') return true;
  return authority?.kind === 'lpa-health' || authority?.kind === 'deputy-health';
};

/** Gives a carer as an actor. */
export const actorOfCarer = (caseId: string, { carerId, scope }: Pick<Carer, 'carerId' | 'scope'>): Actor => ({
  kind: 'carer',
  caseId,
  carerId,
  scope,
});
