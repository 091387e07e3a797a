import { type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import { organisationKey, registryKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import { Organisation } from './organisation.ts';

/** An organisation and the version of the item that keeps it. */
export type StoredOrganisation = { readonly organisation: Organisation; readonly version: number };

/** An organisation as the directory's pages show it. */
export type OrganisationView = Organisation & { readonly version: number };

/** Parses a stored organisation. */
export const storedOrganisation = (item: Item): StoredOrganisation => ({
  organisation: Organisation.parse(item.data),
  version: item.version,
});

/** Puts an organisation into the answer to whoever looks at it or changed it. */
export const organisationView = ({ organisation, version }: StoredOrganisation): OrganisationView => ({
  ...organisation,
  version,
});

/** Finds an organisation, strongly consistent; undefined when there is none. */
export const findOrganisation = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
): Promise<StoredOrganisation | undefined> => {
  const item = await context.table.get(organisationKey(organisationId));
  return item === undefined ? undefined : storedOrganisation(item);
};

/** Reads an organisation. Refuses: organisation.missing. */
export const readOrganisation = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
): Promise<StoredOrganisation> => {
  const found = await findOrganisation(context, organisationId);
  if (found === undefined) throw refuse(directoryRefusals.organisationMissing);
  return found;
};

/** The writes that keep an organisation as the given version; a new one is entered in the list of all. */
export const putOrganisation = ({ organisation, version }: StoredOrganisation): readonly Write[] => {
  const { organisationId, kind } = organisation;
  const item: Item = { ...organisationKey(organisationId), type: 'organisation', version, data: organisation };
  if (version > 1) return [{ kind: 'put', item, expect: version - 1 }];
  const registered: Item = { ...registryKey(organisationId), type: 'registry', version: 1, data: { kind } };
  return [
    { kind: 'put', item, expect: 'new' },
    { kind: 'put', item: registered, expect: 'new' },
  ];
};
