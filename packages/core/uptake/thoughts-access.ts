import { type Context, refuse } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Directory, directoryRefusals, readDirectory, type Service } from '@fingerpost/core/directory';
import { readServiceFeedback } from '@fingerpost/core/outcomes';
import { dayOf } from '@fingerpost/core/work';
import { gather, type Gathered } from './gathered.ts';

/** The services of whose feedback the caller may read: a provider's own, by name; for others every one, with the answers of their area. */
export const servicesRead = ({ actor }: Pick<Context, 'actor'>, directory: Directory): readonly Service[] => {
  const { role, organisationId } = memberActor(actor);
  const all = directory.services();
  const read = role === 'provider' ? all.filter((each) => each.organisationId === organisationId) : all;
  return read.toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Reads a service of whose feedback the caller may read. Refuses: listing.missing. */
export const serviceRead = async (context: Context, serviceId: string): Promise<Service> => {
  const directory = await readDirectory(context);
  const found = servicesRead(context, directory).find((each) => each.serviceId === serviceId);
  if (found === undefined) throw refuse(directoryRefusals.serviceMissing);
  return found;
};

/** Reads what may be told of a service: to its provider of everybody, to others of the people of their area. */
export const readGathered = async (context: Context, serviceId: string): Promise<Gathered | undefined> => {
  const { role, organisationId } = memberActor(context.actor);
  const [directory, all] = await Promise.all([readDirectory(context), readServiceFeedback(context, serviceId)]);
  const area = role === 'team-lead' ? directory.commissionerOf(organisationId) : organisationId;
  const isOfArea = (of: string | undefined): boolean => of !== undefined && of === area;
  const read = role === 'provider' ? all : all.filter(({ commissionerId }) => isOfArea(commissionerId));
  return gather(read, dayOf(context.now).slice(0, 7));
};
