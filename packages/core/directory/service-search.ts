import type { NeedCode } from './need.ts';
import { milesBetween } from './distance.ts';
import type { Place, Service } from './service.ts';
import type { Directory } from './snapshot.ts';

/** What services are looked for by. */
export type ServiceQuery = {
  readonly need?: NeedCode | undefined;
  readonly words?: string | undefined;
  readonly age?: number | undefined;
  readonly stepFree?: boolean | undefined;
  readonly language?: string | undefined;
  readonly free?: boolean | undefined;
  readonly leaveOut?: readonly string[] | undefined;
};

/** A service that was found, how far it is from the person's home in miles where both places are known, and whether it can be sent a referral through the network. */
export type FoundService = Service & {
  readonly providerName: string;
  readonly network: boolean;
  readonly miles?: number;
};

/** Where a service stands among the results: compared part by part, the smaller first. */
export type Rank = readonly (number | string)[];
export type RankedService = { readonly rank: Rank; readonly service: Service };

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

const said = new WeakMap<Service, { name: string; all: string }>();

const saidBy = (service: Service, directory: Directory): { name: string; all: string } => {
  const known = said.get(service);
  if (known !== undefined) return known;
  const name = plain(service.name);
  const all = name + plain(directory.nameOf(service.organisationId)) + plain(service.description ?? '');
  said.set(service, { name, all });
  return { name, all };
};

/** Tells whether a service is open to somebody of an age; one that states no limit is. */
const takesAge = ({ minimumAge, maximumAge }: Service, age: number | undefined): boolean =>
  age === undefined || ((minimumAge ?? 0) <= age && age <= (maximumAge ?? 200));

/** Tells whether a service can be referred to at all: it is active, and so is its organisation. */
export const isOpen = (service: Service, directory: Directory): boolean =>
  service.status === 'active' && directory.organisation(service.organisationId)?.status === 'active';

const suits = (service: Service, query: ServiceQuery, directory: Directory): boolean =>
  isOpen(service, directory) &&
  takesAge(service, query.age) &&
  (query.stepFree !== true || service.stepFree === true) &&
  (query.free !== true || service.free === true) &&
  (query.language === undefined ||
    (service.languages ?? []).some((language) => plain(language) === plain(query.language ?? ''))) &&
  query.leaveOut?.includes(service.serviceId) !== true;

const compare = (one: Rank, other: Rank): number => {
  for (const [position, part] of one.entries()) {
    const against = other[position] ?? '';
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
};

/** Gives the distance of a service from a home in miles, or undefined where one of the places is not known. */
export const milesFrom = (home: Place | undefined, { place }: Service): number | undefined =>
  home === undefined || place === undefined ? undefined : milesBetween(home, place);

const unknownDistance = 100_000;

/**
 * Finds and ranks services. Every word must begin a word of the name, the provider's name or the
 * description. With a need alone, only services that list it are found; with words as well, those that
 * list it come first and the others follow. Then come services whose name has every word, then the
 * nearer ones (unknown distances last), then by name. Age, step-free, language and free of charge
 * leave out what does not say so; a service without an age limit takes every age.
 */
export const rankServices = (
  directory: Directory,
  query: ServiceQuery,
  home: Place | undefined,
): readonly RankedService[] => {
  const words = plain(query.words ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
  const rankOf = (service: Service): Rank | undefined => {
    if (!suits(service, query, directory)) return undefined;
    const listsNeed = query.need === undefined || service.needs.includes(query.need);
    const { name, all } = saidBy(service, directory);
    const hasWords = words.every((word) => all.includes(word));
    if (!hasWords || (!listsNeed && words.length === 0)) return undefined;
    const inName = words.every((word) => name.includes(word));
    const miles = milesFrom(home, service) ?? unknownDistance;
    return [listsNeed ? 0 : 1, inName ? 0 : 1, miles, name, service.serviceId];
  };
  return directory
    .services()
    .flatMap((service) => {
      const rank = rankOf(service);
      return rank === undefined ? [] : [{ rank, service }];
    })
    .toSorted((one, other) => compare(one.rank, other.rank));
};

/** Gives the results that stand after a rank, so that a page goes on where the last one ended even when the directory changed. */
export const after = (ranked: readonly RankedService[], rank: Rank | undefined): readonly RankedService[] =>
  rank === undefined ? ranked : ranked.filter((each) => compare(each.rank, rank) > 0);
