import {
  changeMember,
  importService,
  inviteMember,
  saveOrganisation,
  saveService,
  setComplaintsDesk,
  setLoadLimit,
  setPolicy,
} from '@fingerpost/core/directory';
import { mergePractices } from '@fingerpost/core/message';
import { closeProvider, closeService } from '@fingerpost/core/referral';
import { randomCharacters } from '@fingerpost/store';
import { staff, type World } from '@fingerpost/testkit';
import { newTeam } from './case-writes.ts';
import type { Begun, WriteRow, WriteRows } from './write-row.ts';

const { admin } = staff;
const byAdmin = (door: WriteRow['door'], begin: (world: World) => Promise<Begun['input']>): WriteRow => ({
  door,
  begin: async (world) => ({ input: await begin(world), actor: admin }),
});

const provider = { kind: 'provider', name: 'Hill Kitchen' } as const;
const listing = { name: 'Shared lunch', kind: 'food', needs: ['food'] };
const newProvider = async (world: World): Promise<string> =>
  (await saveOrganisation(provider, world.as(admin))).organisationId;

let imported = 0;
const uuid = (): string => `00000000-0000-4000-a000-${String((imported += 1)).padStart(12, '0')}`;

/** Every use-case of the directory feature that writes, but for the founding of the network, which happens once. */
export const directoryWrites: WriteRows = {
  saveOrganisation: byAdmin(saveOrganisation, async () => provider),
  'saveOrganisation over one': byAdmin(saveOrganisation, async (world) => ({
    ...provider,
    organisationId: await newProvider(world),
    name: 'Hill Larder',
  })),
  saveService: byAdmin(saveService, async (world) => ({ ...listing, organisationId: await newProvider(world) })),
  'saveService over one': byAdmin(saveService, async (world) => {
    const organisationId = await newProvider(world);
    const { serviceId } = await saveService({ ...listing, organisationId }, world.as(admin));
    return { ...listing, organisationId, serviceId, name: 'Shared supper' };
  }),
  inviteMember: byAdmin(inviteMember, async (world) => ({
    organisationId: await newProvider(world),
    name: 'Sorrel Lark',
    email: `${randomCharacters(12)}@hill.example`,
    role: 'provider',
  })),
  changeMember: byAdmin(changeMember, async (world) => {
    const { organisationId, join } = await newTeam(world);
    return { organisationId, memberId: (await join('link-worker')).memberId, role: 'team-lead' };
  }),
  'changeMember to be deactivated': byAdmin(changeMember, async (world) => {
    const { organisationId, join } = await newTeam(world);
    return { organisationId, memberId: (await join('link-worker')).memberId, status: 'deactivated' };
  }),
  setComplaintsDesk: byAdmin(setComplaintsDesk, async (world) => {
    const { organisationId, join } = await newTeam(world);
    return { organisationId, leadId: (await join('team-lead')).memberId };
  }),
  setLoadLimit: {
    door: setLoadLimit,
    begin: async (world) => ({
      input: { loadLimit: 70 },
      actor: await (await newTeam(world)).join('team-lead'),
    }),
  },
  setPolicy: byAdmin(setPolicy, async (world) => {
    const { commissionerId } = await newTeam(world);
    return { commissionerId, policy: { answerWithin: 3 } };
  }),
  importService: {
    door: importService,
    begin: async () => ({
      input: {
        service: { id: uuid(), name: 'Debt help', status: 'active', organization: { id: uuid(), name: 'Mill Trust' } },
        source: 'a feed',
        licence: 'open',
      },
      actor: { kind: 'system', process: 'import' },
    }),
    answersAnew: true,
  },
};

/** The closing of a service and of a provider, which ends referrals as well. */
export const closingWrites: WriteRows = {
  closeService: byAdmin(closeService, async (world) => {
    const organisationId = await newProvider(world);
    const { serviceId } = await saveService({ ...listing, organisationId }, world.as(admin));
    return { organisationId, serviceId };
  }),
  closeProvider: byAdmin(closeProvider, async (world) => {
    const organisationId = await newProvider(world);
    await saveService({ ...listing, organisationId }, world.as(admin));
    return { organisationId };
  }),
};

/** The merging of practices, which moves messages as well. */
export const mergingWrites: WriteRows = {
  mergePractices: byAdmin(mergePractices, async (world) => {
    const { organisationId: teamId } = await newTeam(world);
    const practice = async (name: string) =>
      (await saveOrganisation({ kind: 'practice', name, teamId }, world.as(admin))).organisationId;
    return { from: await practice('Hill Surgery'), to: await practice('Dale Surgery') };
  }),
};
