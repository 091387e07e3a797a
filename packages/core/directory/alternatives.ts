import type { NeedCode } from './need.ts';
import { milesFrom, isOpen } from './service-search.ts';
import type { Place, Service } from './service.ts';
import type { Directory } from './snapshot.ts';

/**
 * Gives up to `count` other services for a need when one does not answer: of other organisations, the
 * nearest to the person's home first (or to that service, where the home is not known; unknown places
 * last), then those on the network, then by name. What `isLeftOut` names is not among them.
 */
export const alternativesTo = (
  directory: Directory,
  service: Service,
  need: NeedCode,
  home: Place | undefined,
  count = 3,
  isLeftOut: (other: Service) => boolean = () => false,
): readonly Service[] => {
  const from = home ?? service.place;
  return directory
    .services()
    .filter(
      (other) =>
        other.organisationId !== service.organisationId &&
        other.needs.includes(need) &&
        isOpen(other, directory) &&
        !isLeftOut(other),
    )
    .map((other) => ({
      other,
      away: directory.isOnNetwork(other.organisationId) ? 0 : 1,
      miles: milesFrom(from, other) ?? Number.MAX_VALUE,
    }))
    .toSorted((a, b) => a.miles - b.miles || a.away - b.away || (a.other.name < b.other.name ? -1 : 1))
    .slice(0, count)
    .map(({ other }) => other);
};
