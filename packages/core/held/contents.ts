import { idWithin, type Item, referenceOf } from '@fingerpost/kernel';
import { type Directory, isRestricted, type NeedCode } from '@fingerpost/core/directory';
import { Offer } from '@fingerpost/core/choice';
import { Contact } from '@fingerpost/core/case';
import { Letter, referralOf, type Referral } from '@fingerpost/core/referral';
import { headOf, Task } from '@fingerpost/core/work';
import { happeningsIn } from './happenings.ts';
import { heldKinds, type HeldSection, kindOf, leftOutKinds } from './kinds.ts';
import { type HeldLine, linesOf, type Reader } from './readable.ts';
import type { LeftOutWhy } from './shape.ts';

/** One thing that is held: of which kind it is, and its fields. */
export type HeldItem = { readonly kind: string; readonly lines: readonly HeldLine[] };

/** Everything that is shown, part by part, and how many things were left out for which reason. */
export type Contents = {
  readonly sections: Readonly<Partial<Record<HeldSection, readonly HeldItem[]>>>;
  readonly leftOut: Readonly<Partial<Record<LeftOutWhy, number>>>;
};

/** Whose eyes it is for: whether restricted needs may be named to them, and whether they are the person. */
type For = { readonly isPerson: boolean; readonly mayName: boolean };

type About = { readonly restricted: readonly NeedCode[]; readonly quiet: ReadonlySet<string> };

const ownIn = ({ sk }: Item): string => sk.split('#')[1] ?? '';

/** Words that anybody may have written: they may name help that is kept quiet. */
const mayMention = new Set(['case-note', 'requested-actions', 'action-note', 'task-note']);
/** Words that only those who may know of such help are shown. */
const forThoseWhoKnow = new Set([
  ...['plan', 'former-plan', 'contact', 'thread-message', 'said', 'offer-reasons', 'correction'],
]);

const offersFor = (items: readonly Item[], { restricted }: Pick<About, 'restricted'>): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ type }) => type === 'offer')
      .map(({ data }) => Offer.parse(data))
      .filter(({ need }) => isRestricted(need, restricted))
      .map(({ own }) => own),
  );

/** Tasks that are about somebody's safety, or about who is who. */
export const tasksLeftOut: ReadonlySet<string> = new Set([
  ...['incident', 'concern-overdue', 'review-visit-risk', 'settle-identity'],
]);

const isOfReferral = (kind: string): boolean =>
  [
    ...['referral', 'referral-note', 'letter', 'former-letter', 'feedback', 'former-feedback'],
    ...['offered-referral', 'offered-letter'],
  ].includes(kind);

const contentsOf = (item: Item): unknown => ('list' in item && item.list !== undefined ? headOf(item) : item.data);

/** Gives what is held without what is not theirs, or was never so. */
const asItIs = (kind: string, data: unknown, leave: Reader['leave']): unknown => {
  if (kind === 'offered-letter') return withoutAgreement(data, leave);
  if (kind !== 'contact') return data;
  const { note, ...rest } = Contact.parse(data);
  if (rest.withWhom === 'person' || note === undefined) return data;
  // What somebody else said of the person or of themselves is theirs.
  leave('others');
  return rest;
};

/** The referrals that went nowhere, or not yet: what was only offered was asked of nobody, and agreed to by nobody. */
const offeredIn = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ type }) => type === 'referral')
      .map(referralOf)
      .filter(({ sentAt }) => sentAt === undefined)
      .map(({ id }) => id.slice(-16)),
  );

const withoutAgreement = (data: unknown, leave: Reader['leave']): unknown => {
  leave('technical');
  return { ...Letter.parse(data), agreement: undefined };
};

const quietOf = (items: readonly Item[], restricted: readonly NeedCode[]): readonly Referral[] =>
  items
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter(({ needs }) => needs.some((need) => isRestricted(need, restricted)));

const aboutReferral = (item: Item): HeldLine => {
  const reference = referenceOf(idWithin('ref', `cas_${item.pk.slice(-26)}`, ownIn(item)));
  return { field: 'referral', word: 'about', value: { text: reference } };
};

/**
 * Puts everything that is held into what is shown, kind by kind and field by field: nobody but those who may
 * know is shown words that may name help which is kept quiet.
 */
export const contentsIn = (
  items: readonly Item[],
  by: For & {
    readonly directory: Directory;
    readonly restricted: readonly NeedCode[];
    readonly isRestrictedCase: boolean;
  },
): Contents => {
  const { directory, restricted } = by;
  const leftOut: Partial<Record<LeftOutWhy, number>> = {};
  const leave = (why: LeftOutWhy): void => {
    leftOut[why] = (leftOut[why] ?? 0) + 1;
  };
  const quietReferrals = quietOf(items, restricted);
  const quiet = new Set(quietReferrals.map(({ id }) => id.slice(-16)));
  const quietOffers = offersFor(items, { restricted });
  const unnamed = new Set(quietReferrals.flatMap(({ serviceId, providerId }) => [serviceId, providerId]));

  const whyLeft = (kind: string, item: Item): LeftOutWhy | undefined => {
    if (by.isRestrictedCase && (mayMention.has(kind) || (!by.mayName && !by.isPerson && forThoseWhoKnow.has(kind))))
      return 'quiet';
    if (item.pk.startsWith('THREAD#') && quiet.has(ownIn(item))) return 'quiet';
    if (['offer', 'offer-reasons', 'said'].includes(kind) && quietOffers.has(item.sk.split('#')[2] ?? ''))
      return 'quiet';
    return leftOutKinds[kind];
  };

  const offered = offeredIn(items);
  const kindIn = (item: Item): string => {
    const kind = kindOf(item);
    return ['referral', 'letter'].includes(kind) && offered.has(ownIn(item)) ? `offered-${kind}` : kind;
  };

  const sections: Partial<Record<HeldSection, HeldItem[]>> = {};
  const add = (section: HeldSection, kind: string, lines: readonly HeldLine[]): void => {
    (sections[section] ??= []).push({ kind, lines });
  };

  for (const item of items.filter(({ type }) => type !== 'event')) {
    const kind = kindIn(item);
    const found = heldKinds.get(kind);
    const why = whyLeft(kind, item) ?? (found === undefined ? 'technical' : undefined);
    if (found === undefined || why !== undefined) {
      leave(why ?? 'technical');
      continue;
    }
    const data = contentsOf(item);
    const task = kind === 'task' ? Task.parse(data) : undefined;
    if (task !== undefined && tasksLeftOut.has(task.todo)) {
      leave('safety');
      continue;
    }
    const isQuiet = quiet.has(isOfReferral(kind) ? ownIn(item) : (task?.referralId?.slice(-16) ?? ''));
    const reader: Reader = { directory, restricted, unnamed, isQuiet, leave };
    const about = isOfReferral(kind) && !kind.endsWith('referral') ? [aboutReferral(item)] : [];
    add(found.section, kind, [...about, ...linesOf(reader, found.shape, asItIs(kind, data, leave))]);
  }
  for (const lines of happeningsIn(items, { directory, unnamed, leave })) add('events', 'event', lines);
  return { sections, leftOut };
};
