import { resolveMember } from '@fingerpost/core/access';
import {
  foundNetwork,
  importService,
  inviteMember,
  rebuildDirectory,
  saveOrganisation,
  saveService,
} from '@fingerpost/core/directory';
import type { Actor, StaffActor } from '@fingerpost/kernel';
import { atOnce } from '../at-once.ts';
import type { Contexts } from '../contexts.ts';
import { type DemoMember, demoPeople } from '../demo-people.ts';
import { foodBankProvenance, readFoodBanks } from './food-banks.ts';
import { demoNetwork, type DemoOrganisation, demoOrganisations } from './organisations.ts';
import { nameSafeguarding } from './safeguarding.ts';
import { demoServices } from './services.ts';

/** How the seed acts: as an actor, at a time. */
export type As = Contexts['as'];

/** The members of the demo network as actors, by `sub`. */
export type DemoActors = ReadonlyMap<string, StaffActor>;

const importer: Actor = { kind: 'system', process: 'import' };
const signIn: Actor = { kind: 'system', process: 'sign-in' };
const concurrency = 8;

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the demo network has no ${what}`);
  return value;
};

const joining =
  (as: As, issuer: string) =>
  ({ sub, email }: DemoMember): Promise<StaffActor> =>
    resolveMember({ issuer, subject: sub, email, emailVerified: true }, as(signIn));

const makeOrganisations = async (as: As, admin: StaffActor): Promise<ReadonlyMap<DemoOrganisation, string>> => {
  const ids = new Map<DemoOrganisation, string>([['network', admin.organisationId]]);
  for (const { key, under, ...input } of demoOrganisations) {
    const above = under === undefined ? undefined : ids.get(under);
    const relation = input.kind === 'practice' ? { teamId: above } : { commissionerId: above };
    const { organisationId } = await saveOrganisation({ ...input, ...relation }, as(admin));
    ids.set(key, organisationId);
  }
  return ids;
};

/**
 * Makes the organisations, members, services and directory of the demo network through the use-cases, in
 * an empty table; `issuer` is the address of who signs its members in.
 */
export const seedNetwork = async (as: As, issuer: string): Promise<DemoActors> => {
  const join = joining(as, issuer);
  const founder = found(
    demoPeople.find(({ role }) => role === 'network-admin'),
    'administrator',
  );
  await foundNetwork({ ...demoNetwork, admin: { name: founder.name, email: founder.email } }, as(importer));
  const admin = await join(founder);
  const ids = await makeOrganisations(as, admin);

  const others = demoPeople.filter(({ sub }) => sub !== founder.sub);
  const joined = await atOnce(concurrency, others, async (member) => {
    const { name, email, role } = member;
    const organisationId = found(ids.get(member.organisation), member.organisation);
    await inviteMember({ organisationId, name, email, role }, as(admin));
    return [member.sub, await join(member)] as const;
  });
  await nameSafeguarding(as, admin, new Map(joined));
  await atOnce(concurrency, demoServices, ([key, listing]) =>
    saveService({ ...listing, organisationId: found(ids.get(key), key) }, as(admin)),
  );
  await atOnce(concurrency, readFoodBanks(), (service) =>
    importService({ service, ...foodBankProvenance }, as(importer)),
  );
  await rebuildDirectory(as(importer));
  return new Map([[founder.sub, admin], ...joined]);
};
