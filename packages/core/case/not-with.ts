import * as z from 'zod';
import { type Context, type Item, MemberId, OrganisationId, Recent, ServiceId, type Write } from '@fingerpost/kernel';
import { type Directory, parsePostcode, type Service } from '@fingerpost/core/directory';
import { notWithKey } from './case.keys.ts';

const about = {
  entryId: z.string(),
  reason: z.string().optional(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  at: z.iso.datetime(),
};

/** One service, provider, member of staff or place that the person must not meet; `declared` when the member said so themselves. */
export const NotWithEntry = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('service'), serviceId: ServiceId }),
  z.object({ ...about, kind: z.literal('provider'), organisationId: OrganisationId }),
  z.object({
    ...about,
    kind: z.literal('member'),
    memberId: MemberId,
    organisationId: OrganisationId,
    declared: z.literal(true).optional(),
  }),
  z.object({ ...about, kind: z.literal('place'), place: z.string() }),
]);
export type NotWithEntry = z.infer<typeof NotWithEntry>;

/** The restricted list of a case: its worker and its leads see and change it, and nobody else learns that there is one. */
export const NotWith = z.object({ entries: z.array(NotWithEntry), version: z.int(), recent: z.array(Recent) });
export type NotWith = z.infer<typeof NotWith>;

const nothing: NotWith = { entries: [], version: 0, recent: [] };

/** Parses a stored list; an empty one where nothing is stored. */
export const notWithOf = (item: Item | undefined): NotWith => (item === undefined ? nothing : NotWith.parse(item.data));

/** Reads the list of a case. */
export const readNotWith = async (context: Pick<Context, 'table'>, caseId: string): Promise<NotWith> =>
  notWithOf(await context.table.get(notWithKey(caseId)));

/** The write that keeps a list over the version before it. */
export const putNotWith = (caseId: string, list: NotWith): Write => ({
  kind: 'put',
  expect: list.version === 1 ? 'new' : list.version - 1,
  item: { ...notWithKey(caseId), type: 'not-with', version: list.version, data: list },
});

/** Gives the members of staff from whom a case is kept. */
export const barredIn = ({ entries }: Pick<NotWith, 'entries'>): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.kind === 'member' ? [entry.memberId] : [])));

/** Tells whether a case is kept from somebody of an organisation, who may read what comes to all of it. */
export const hasBarredAt = ({ entries }: Pick<NotWith, 'entries'>, organisationId: string): boolean =>
  entries.some((entry) => entry.kind === 'member' && entry.organisationId === organisationId);

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Tells whether a service is at a place: in a postcode or its district, or where its address has the words. */
const isAt = (service: Service, place: string): boolean => {
  const asked = parsePostcode(place);
  const own = parsePostcode(service.postcode ?? '');
  if (asked !== undefined)
    return asked.outward === own?.outward && (asked.inward === undefined || asked.inward === own.inward);
  return plain([service.name, service.address ?? '', service.postcode ?? ''].join(' ')).includes(plain(place));
};

/** Tells whether everybody who could answer for a provider is kept from the case, so that nobody there would see a referral. */
const nobodyMaySee = (organisationId: string, barred: ReadonlySet<string>, directory: Directory): boolean => {
  const active = directory.membersOf(organisationId).filter((member) => member.active);
  return active.length > 0 && active.every(({ memberId }) => barred.has(memberId));
};

/** Tells whether a service is left out for the person of a case: in search, among alternatives, and when somebody refers to it. */
export const isLeftOut = (list: Pick<NotWith, 'entries'>, service: Service, directory: Directory): boolean =>
  list.entries.some((entry) => {
    switch (entry.kind) {
      case 'service':
        return entry.serviceId === service.serviceId;
      case 'provider':
        return entry.organisationId === service.organisationId;
      case 'place':
        return isAt(service, entry.place);
      case 'member':
        return (
          entry.organisationId === service.organisationId &&
          nobodyMaySee(service.organisationId, barredIn(list), directory)
        );
    }
  });
