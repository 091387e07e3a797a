import * as z from 'zod';
import {
  type Actor,
  commit,
  idCharacters,
  mustMatch,
  OrganisationId,
  organisationOf,
  refuse,
  ServiceId,
  useCase,
  wasHadBefore,
} from '@fingerpost/kernel';
import { serviceKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import { serviceHoldsWork } from './holds-work.ts';
import { findOrganisation } from './organisation.repository.ts';
import { placeOfService } from './postcode.ts';
import { Service } from './service.ts';
import { findService, serviceChange, type ServiceView, serviceView, type StoredService } from './service.repository.ts';
import { uuidFrom } from './uuid.ts';

const Input = Service.omit({ source: true, licence: true, keptHere: true }).extend({
  /** Left out to add a listing. */
  serviceId: ServiceId.optional(),
  /** Left out by a provider, whose own organisation it is. */
  organisationId: OrganisationId.optional(),
  name: z.string().trim().min(1, 'Give the name of the service.').max(200),
  status: Service.shape.status.optional(),
  needs: Service.shape.needs.min(1, 'Choose at least one thing the service helps with.'),
});

const owner = (actor: Actor, named: string | undefined): string => {
  const own = organisationOf(actor);
  const mayName = actor.kind === 'staff' && actor.role === 'network-admin';
  const organisationId = mayName ? named : own;
  if (organisationId === undefined || (!mayName && named !== undefined && named !== own))
    throw refuse(directoryRefusals.organisationMissing);
  return organisationId;
};

const isEnding = (service: Service): boolean => service.status === 'inactive' || service.status === 'defunct';

const provenanceOf = (before: StoredService | undefined): Pick<Service, 'source' | 'licence' | 'keptHere'> => {
  const { source, licence } = before?.service ?? {};
  return source === undefined ? {} : { source, licence, keptHere: true };
};

/**
 * Adds a listing to the directory, or changes one: what the input leaves out is taken away, but for its
 * status. An imported listing that is changed here is looked after here from then on. Refuses:
 * organisation.missing, organisation.closed, listing.missing, service.holds-work, idempotency.reused.
 */
export const saveService = useCase({
  input: Input,
  allow: ['network-admin', 'provider'],
  run: async (input, context): Promise<ServiceView> => {
    const organisationId = owner(context.actor, input.organisationId);
    const provider = await findOrganisation(context, organisationId);
    if (provider?.organisation.kind !== 'provider') throw refuse(directoryRefusals.organisationMissing);
    const serviceId = input.serviceId ?? uuidFrom(idCharacters(context, 26));
    const before = await findService(context, organisationId, serviceId);
    if (before === undefined && input.serviceId !== undefined) throw refuse(directoryRefusals.serviceMissing);
    if (before !== undefined) {
      if (await wasHadBefore(context, serviceKey(organisationId, serviceId))) return serviceView(before);
      mustMatch(context, before.version);
    }
    if (provider.organisation.status === 'closed') throw refuse(directoryRefusals.organisationClosed);

    const status = input.status ?? before?.service.status ?? 'active';
    const service: Service = { ...input, organisationId, serviceId, status };
    if (isEnding(service) && before !== undefined && (await serviceHoldsWork(context, organisationId, serviceId)))
      throw refuse(directoryRefusals.serviceHoldsWork);
    const place = service.place ?? (await placeOfService(context, service));
    const after: StoredService = {
      service: { ...service, ...provenanceOf(before), place },
      version: (before?.version ?? 0) + 1,
    };
    await commit(context, serviceChange(context, after));
    return serviceView(after);
  },
});
