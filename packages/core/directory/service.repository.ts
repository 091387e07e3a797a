import { type Change, type Context, type Item, makeEvent } from '@fingerpost/kernel';
import { serviceKey } from './directory.keys.ts';
import { Service } from './service.ts';

/** A listing and the version of the item that keeps it. */
export type StoredService = { readonly service: Service; readonly version: number };

/** A listing as the directory's pages show it. */
export type ServiceView = Service & { readonly version: number };

/** Parses a stored listing. */
export const storedService = (item: Item): StoredService => ({
  service: Service.parse(item.data),
  version: item.version,
});

/** Puts a listing into the answer to whoever looks at it or changed it. */
export const serviceView = ({ service, version }: StoredService): ServiceView => ({ ...service, version });

/** Finds a listing of an organisation, strongly consistent; undefined when there is none. */
export const findService = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  serviceId: string,
): Promise<StoredService | undefined> => {
  const item = await context.table.get(serviceKey(organisationId, serviceId));
  return item === undefined ? undefined : storedService(item);
};

/** Makes the change that keeps a listing as the given version, over the one before; version 1 is a new listing. */
export const serviceChange = (context: Context, { service, version }: StoredService): Change => {
  const { organisationId, serviceId, kind, needs, status } = service;
  const head = serviceKey(organisationId, serviceId);
  return {
    head,
    event: makeEvent(context, {
      type: 'ServiceSaved',
      subject: serviceId,
      version,
      data: { organisationId, serviceId, kind, needs, status },
    }),
    writes: [
      {
        kind: 'put',
        expect: version === 1 ? 'new' : version - 1,
        item: { ...head, type: 'service', version, data: service },
      },
    ],
  };
};
