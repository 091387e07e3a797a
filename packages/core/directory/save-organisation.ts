import {
  commit,
  type Context,
  idCharacters,
  makeEvent,
  mustMatch,
  refuse,
  useCase,
  wasHadBefore,
  type Write,
} from '@fingerpost/kernel';
import { activeMembersKey } from '@fingerpost/core/access';
import { organisationKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import { organisationHasOpen, organisationHoldsWork } from './holds-work.ts';
import type { Organisation } from './organisation.ts';
import {
  findOrganisation,
  type OrganisationView,
  organisationView,
  putOrganisation,
  type StoredOrganisation,
} from './organisation.repository.ts';
import { belongsTo, organisationFrom, SaveOrganisationInput } from './save-organisation-input.ts';
import { claimSlug } from './slug.ts';
import { checkSafeguarding } from './safeguarding.ts';
import { readDirectory } from './snapshot.ts';

const checkRelation = async (context: Context, input: SaveOrganisationInput): Promise<readonly Write[]> => {
  const related = belongsTo(input);
  if (related === undefined) return [];
  const found = await findOrganisation(context, related.organisationId);
  if (found?.organisation.kind !== related.kind || found.organisation.status !== 'active')
    throw refuse(directoryRefusals.organisationRelation);
  return [{ kind: 'check', key: organisationKey(related.organisationId), expect: found.version }];
};

const holding = {
  team: directoryRefusals.teamHasCases,
  provider: directoryRefusals.providerHasReferrals,
  practice: directoryRefusals.practiceHasMessages,
  commissioner: directoryRefusals.organisationHoldsWork,
  network: directoryRefusals.organisationHoldsWork,
} as const;

const mustBeEmpty = async (context: Context, { organisationId, kind }: Organisation): Promise<void> => {
  const others = (await readDirectory(context)).organisations().filter(({ status }) => status === 'active');
  const belongs = others.some(
    (other) =>
      (other.kind === 'practice' && other.teamId === organisationId) ||
      (other.kind === 'team' && other.commissionerId === organisationId),
  );
  if (belongs) throw refuse(directoryRefusals.organisationInUse);
  const isRunning = kind === 'team' || kind === 'provider' ? await organisationHasOpen(context, organisationId) : false;
  if (isRunning || (await organisationHoldsWork(context, organisationId))) throw refuse(holding[kind]);
  const members = await context.table.get(activeMembersKey(organisationId));
  if ((members?.tally ?? 0) > 0) throw refuse(directoryRefusals.organisationHasMembers);
};

/**
 * Adds an organisation, or changes one: what the input leaves out is taken away, but for its status.
 * Refuses: organisation.missing, organisation.kind, organisation.relation, organisation.slug-taken,
 * organisation.safeguarding, organisation.in-use, organisation.has-cases, organisation.has-referrals,
 * organisation.has-messages, organisation.holds-work, organisation.has-members, idempotency.reused.
 */
export const saveOrganisation = useCase({
  input: SaveOrganisationInput,
  allow: ['network-admin'],
  run: async (input, context): Promise<OrganisationView> => {
    const isNew = input.organisationId === undefined;
    const organisationId = input.organisationId ?? `org_${idCharacters(context, 26)}`;
    const head = organisationKey(organisationId);
    const found = await findOrganisation(context, organisationId);
    if (found === undefined && (!isNew || input.kind === 'network'))
      throw refuse(directoryRefusals.organisationMissing);
    if (found !== undefined) {
      if (await wasHadBefore(context, head)) return organisationView(found);
      if (found.organisation.kind !== input.kind) throw refuse(directoryRefusals.organisationKind);
      mustMatch(context, found.version);
    }
    const organisation = organisationFrom(input, organisationId, found?.organisation);
    const after: StoredOrganisation = { organisation, version: (found?.version ?? 0) + 1 };
    const closes = organisation.status === 'closed' && found?.organisation.status === 'active';
    if (closes) await mustBeEmpty(context, organisation);
    const checks = organisation.status === 'closed' ? [] : await checkRelation(context, input);
    const claimed = await claimSlug(context, found?.organisation, organisation);
    const named = await checkSafeguarding(context, found?.organisation, organisation);
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'OrganisationSaved',
        subject: organisationId,
        version: after.version,
        data: { organisationId, kind: organisation.kind, status: organisation.status },
      }),
      writes: [...putOrganisation(after), ...checks, ...claimed, ...named],
    });
    return organisationView(after);
  },
});
