import * as z from 'zod';
import { commit, type Context, eventItem, makeEvent, refuse, useCase, type Write } from '@fingerpost/kernel';
import { organisationKey, serviceKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import { fromOpenReferral } from './from-open-referral.ts';
import { fitting, OpenReferralService } from './open-referral.ts';
import { type Organisation } from './organisation.ts';
import { putOrganisation, storedOrganisation } from './organisation.repository.ts';
import { placeOfService } from './postcode.ts';
import type { Service } from './service.ts';
import { serviceChange, storedService } from './service.repository.ts';
import { type Directory, readDirectory } from './snapshot.ts';
import { charactersFrom } from './uuid.ts';

/** What an import did with one service; `because` says why a changed one was left alone. */
export type ImportedService = {
  readonly result: 'added' | 'changed' | 'unchanged';
  readonly serviceId: string;
  readonly organisationId: string;
  readonly because?: 'looked-after-here';
};

const charityOf = (from: OpenReferralService): string | undefined =>
  fitting(from.organization.organization_identifiers)
    .find(({ identifier_scheme: scheme }) => scheme === 'GB-CHC')
    ?.identifier?.slice(0, 12);

/** The provider a service belongs to: the one with its charity number, else one whose id is made from the feed's own. */
const providerFor = (from: OpenReferralService, directory: Directory): Organisation => {
  const charityNumber = charityOf(from);
  const organisationId = `org_${charactersFrom(from.organization.id)}`;
  const same = directory
    .organisations()
    .find((each) => each.kind === 'provider' && charityNumber !== undefined && each.charityNumber === charityNumber);
  return (
    directory.organisation(organisationId) ??
    same ?? {
      kind: 'provider',
      organisationId,
      name: from.organization.name.slice(0, 120),
      email: z.email().safeParse(from.organization.email).data,
      charityNumber,
      status: 'active',
    }
  );
};

const newProvider = (context: Context, organisation: Organisation): readonly Write[] => {
  const { organisationId, kind, status } = organisation;
  const event = makeEvent(context, {
    type: 'OrganisationSaved',
    subject: organisationId,
    version: 1,
    data: { organisationId, kind, status },
  });
  return [
    ...putOrganisation({ organisation, version: 1 }),
    { kind: 'put', expect: 'new', item: eventItem(organisationKey(organisationId), event) },
  ];
};

const isSame = (one: Service, other: Service): boolean => {
  const plain = (service: Service) =>
    JSON.stringify(
      Object.entries(service)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return plain(one) === plain(other);
};

/** What only this network knows of a listing, and no feed says. */
const ownPart = ({ answerWithin, closures, oneOff }: Service): Partial<Service> => ({ answerWithin, closures, oneOff });

/**
 * Brings one Open Referral UK v3 service into the directory, and its provider when that is new; safe to
 * repeat, never deletes, and leaves alone what is looked after here. Refuses: input.invalid with what
 * is wrong, organisation.closed, service.elsewhere.
 */
export const importService = useCase({
  input: z.object({
    service: OpenReferralService,
    source: z.string().min(1).max(120),
    licence: z.string().min(1).max(120),
  }),
  allow: ['system'],
  run: async ({ service: from, ...provenance }, context): Promise<ImportedService> => {
    const directory = await readDirectory(context);
    const provider = providerFor(from, directory);
    const { organisationId } = provider;
    const listed = directory.service(from.id);
    if (listed !== undefined && listed.organisationId !== organisationId)
      throw refuse(directoryRefusals.serviceElsewhere);

    const items = await context.table.getMany([organisationKey(organisationId), serviceKey(organisationId, from.id)]);
    const owner = items.find(({ type }) => type === 'organisation');
    const item = items.find(({ type }) => type === 'service');
    const before = item === undefined ? undefined : storedService(item);
    const answer = { serviceId: from.id, organisationId };
    if (before !== undefined && (before.service.source === undefined || before.service.keptHere === true))
      return { ...answer, result: 'unchanged', because: 'looked-after-here' };
    if (owner !== undefined && storedOrganisation(owner).organisation.status === 'closed')
      throw refuse(directoryRefusals.organisationClosed);

    const said = fromOpenReferral(from, organisationId, provenance);
    const service = { ...(before === undefined ? {} : ownPart(before.service)), ...said };
    const place = said.place ?? (await placeOfService(context, said));
    const after: Service = { ...service, place };
    if (before !== undefined && isSame(before.service, after)) return { ...answer, result: 'unchanged' };

    const change = serviceChange(context, { service: after, version: (before?.version ?? 0) + 1 });
    const writes = owner === undefined ? [...change.writes, ...newProvider(context, provider)] : change.writes;
    await commit(context, { ...change, writes });
    return { ...answer, result: before === undefined ? 'added' : 'changed' };
  },
});
