import type { FoundService, Service } from '@fingerpost/core/directory';

/** What a page shows of a service: the listing, who offers it, and what it helps with in words. */
export type ServiceShown = Omit<Service, 'needs'> &
  Pick<FoundService, 'providerName' | 'network' | 'miles'> & { readonly needs: readonly string[] };

const ages = ({ minimumAge, maximumAge }: ServiceShown): string | undefined => {
  if (minimumAge !== undefined && maximumAge !== undefined) return `${String(minimumAge)} to ${String(maximumAge)}`;
  if (minimumAge !== undefined) return `${String(minimumAge)} and over`;
  return maximumAge === undefined ? undefined : `up to ${String(maximumAge)}`;
};

/** Gives where a service is in one line. */
export const whereOf = ({ address, postcode, online }: ServiceShown): string =>
  [address, postcode, online === true ? 'online' : undefined].filter((part) => part !== undefined).join(', ');

/** Says what people waited for a service, or that it is not known yet. */
export const waitedWords = (weeks: number | undefined): string => {
  if (weeks === undefined) return 'Not known yet how long people wait';
  if (weeks === 0) return 'People waited less than a week';
  return weeks === 1 ? 'People waited about one week' : `People waited about ${String(weeks)} weeks`;
};

const nothing = /^£0(\.00)?$/;

/** Gives what a service costs, where it says so. */
export const costOf = ({ free, cost }: ServiceShown): string | undefined => {
  if (cost !== undefined && !nothing.test(cost)) return cost;
  if (free === true || cost !== undefined) return 'Free of charge';
  return free === false ? 'Has a charge' : undefined;
};

/** Gives how far away a service is, or that it is not known. */
export const distanceOf = ({ miles, online }: ServiceShown): string | undefined => {
  if (miles === undefined) return online === true ? undefined : 'Distance not known';
  return miles < 1 ? 'Under a mile away' : `About ${miles.toFixed(miles < 10 ? 1 : 0)} miles away`;
};

/** Lists in a few words each what helps to choose: distance, cost, access, ages, languages and days. */
export const hintsOf = (service: ServiceShown, home: boolean): readonly string[] =>
  [
    home ? distanceOf(service) : undefined,
    costOf(service),
    service.stepFree === true ? 'Step-free' : undefined,
    ages(service) === undefined ? undefined : `Ages ${ages(service) ?? ''}`,
    service.languages === undefined || service.languages.length === 0 ? undefined : service.languages.join(', '),
    service.when,
  ].filter((hint) => hint !== undefined);
