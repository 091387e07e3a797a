import * as z from 'zod';
import { EventEnvelope, type Item, referenceOf } from '@fingerpost/kernel';
import { type Directory, isRestricted, NeedCode, restrictedWords } from '@fingerpost/core/directory';
import { letterOf, type Referral, referralOf } from '@fingerpost/core/referral';

/** Fields as they stand in the file: names and plain values. */
export type Fields = Readonly<Record<string, unknown>>;

const Fields = z.record(z.string(), z.unknown());

const technical = new Set([
  ...['version', 'recent', 'digest', 'body', 'personId', 'watch', 'lookAt', 'taskId', 'nhsDigest', 'memberId'],
]);

const plainly = ({ data }: Pick<Item, 'data'>): Fields =>
  Object.fromEntries(Object.entries(Fields.parse(data)).filter(([name]) => !technical.has(name)));

/** Gives the items of a type as plain fields. */
export const ofType = (items: readonly Item[], wanted: string): readonly Fields[] =>
  items.filter(({ type }) => type === wanted).map(plainly);

const Contact = z.looseObject({ withWhom: z.string().optional(), note: z.string().optional() });

/** Gives contacts; what somebody else said of the person or of themselves is withheld. */
export const contactsIn = (items: readonly Item[]): readonly Fields[] =>
  ofType(items, 'contact').map((contact) => {
    const { note, ...rest } = Contact.parse(contact);
    return rest.withWhom === 'person' ? { ...rest, note } : rest;
  });

const isUnnamed = (directory: Directory, found: Referral): boolean =>
  found.needs.some((need) => isRestricted(need, directory.policyOf(found.commissionerId).restrictedNeeds));

/** Gives referrals with what was agreed; one for a restricted need without its name and texts, since others may see a print. */
export const referralsIn = (directory: Directory, items: readonly Item[]): readonly Fields[] =>
  items
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .map((found) => {
      const hidden = isUnnamed(directory, found);
      const item = items.find(({ type, sk }) => type === 'letter' && sk.includes(found.id.slice(-16)));
      const letter = item === undefined ? undefined : letterOf(item);
      const { status, sentAt, acceptedAt, startedAt, finishedAt, outcome, lastAttendance } = found;
      const named = {
        service: directory.service(found.serviceId)?.name,
        organisation: directory.nameOf(found.providerId),
        request: letter?.request,
        message: letter?.message,
      };
      return {
        reference: referenceOf(found.id),
        ...(hidden ? { organisation: restrictedWords } : named),
        ...{ status, sentAt, acceptedAt, startedAt, finishedAt, outcome, lastAttendance },
        shared: letter?.share,
        agreement: letter?.agreement,
      };
    });

const Offered = z.looseObject({ need: NeedCode.optional() });

/** Gives what was offered and chosen; none that was for a restricted need. */
export const offersIn = (
  directory: Directory,
  items: readonly Item[],
  { commissionerId }: { readonly commissionerId?: string | undefined },
): readonly Fields[] => {
  const { restrictedNeeds } = directory.policyOf(commissionerId);
  return items
    .filter(({ type }) => type === 'offer')
    .map(plainly)
    .filter((offer) => {
      const { need } = Offered.parse(offer);
      return need === undefined || !isRestricted(need, restrictedNeeds);
    });
};

const withheld = /NotWith|VisitRisk|Concern|Identit|Incident|Beyond|Access|WorkerChanged|Known/;

/** Gives what happened: when, what and by whom in which role; what may only be known to those who keep people safe is withheld. */
export const eventsIn = (items: readonly Item[], directory: Directory): readonly Fields[] =>
  items
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .filter(({ type }) => !withheld.test(type))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ at, type, actor }) => ({
      at,
      what: type,
      by: actor.kind === 'staff' ? actor.role : actor.kind,
      organisation:
        actor.kind === 'staff' && (actor.role === 'link-worker' || actor.role === 'team-lead')
          ? directory.nameOf(actor.organisationId)
          : undefined,
    }));
