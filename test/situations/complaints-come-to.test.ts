import { describe, expect, it } from 'vitest';
import { acceptReferral } from '@fingerpost/core/referral';
import { answerComplaint, makeComplaint, readComplaint, sayNotSettled, viewComplaint } from '@fingerpost/core/voice';
import { holderKey, listWork } from '@fingerpost/core/work';
import { type DirectorySnapshot, readSnapshot } from '@fingerpost/core/directory';
import type { StaffActor } from '@fingerpost/kernel';
import {
  commissioner,
  newWorld,
  openCaseInput,
  organisationId,
  personOf,
  provider,
  putDirectory,
  refusalOf,
  sentReferralIn,
  staff,
  takenCaseIn,
  team,
  type World,
} from '@fingerpost/testkit';

const network = organisationId('n');
type Desk = readonly [lead?: StaffActor, deputy?: StaffActor];

/** How the network is staffed: who is named for complaints where, and who has left. */
type Staffing = {
  readonly team?: Desk;
  readonly provider?: Desk;
  readonly commissioner?: Desk;
  readonly network?: Desk;
  readonly left?: readonly StaffActor[];
};

const both: Staffing = { team: [staff.lead, staff.colleague], provider: [staff.provider] };
const alone: Staffing = { team: [staff.lead] };
const noAdministrator: Staffing = { ...both, left: [staff.admin] };
const ownLead: Staffing = { commissioner: [staff.commissioner] };
const empty: Staffing = { left: [staff.admin, staff.commissioner] };

const staffed = async (how: Staffing): Promise<World> => {
  const world = await newWorld();
  const snapshot: DirectorySnapshot = structuredClone((await readSnapshot(world)).snapshot);
  const desks = [
    [team, how.team],
    [provider, how.provider],
    [commissioner, how.commissioner],
    [network, how.network],
  ] as const;
  for (const [id, desk] of desks) {
    const entry = snapshot.organisations[id]?.entry;
    const [lead, deputy] = desk ?? [];
    if (entry !== undefined && lead !== undefined)
      entry.complaints = { leadId: lead.memberId, deputyId: deputy?.memberId };
  }
  for (const { memberId } of how.left ?? []) {
    const entry = snapshot.members[memberId]?.entry;
    if (entry !== undefined) entry.active = false;
  }
  await putDirectory(world.objects, snapshot);
  return world;
};

const lead = `complaints-lead:${team}`;
const deputy = `complaints-deputy:${team}`;
const administrators = 'administrators:network';
const everyCommissioner = `organisation:${commissioner}`;
const outside = 'an ombudsman';

/** Who is complained of, how the network is staffed, and to whom it comes: each line a cell of decision 26. */
const table: readonly (readonly [whom: string, about: string, how: string, Staffing, to: string])[] = [
  ['nobody', team, 'a lead and a deputy', both, lead],
  ['nobody', team, 'nobody named', {}, administrators],
  ['worker', team, 'a lead and a deputy', both, lead],
  ['worker', team, 'the worker as lead', { team: [staff.linkWorker, staff.lead] }, deputy],
  ['worker', team, 'the worker as lead, no deputy', { team: [staff.linkWorker] }, administrators],
  ['team-lead', team, 'the team lead as lead', both, deputy],
  ['team-lead', team, 'the team lead as lead, no deputy', alone, administrators],
  ['complaints-lead', team, 'a lead and a deputy', both, deputy],
  ['complaints-lead', team, 'a lead without a deputy', alone, administrators],
  [
    'complaints-lead',
    team,
    'a lead without a deputy, no administrator',
    { ...alone, left: [staff.admin] },
    everyCommissioner,
  ],
  ['complaints-lead', team, 'nobody left', { ...alone, ...empty }, outside],
  ['complaints-deputy', team, 'a lead and a deputy', both, lead],
  ['complaints-deputy', team, 'the lead has left', { ...both, left: [staff.lead] }, administrators],
  ['member', team, 'a lead and a deputy who did nothing on the case', both, lead],
  ['everybody', team, 'a lead and a deputy', both, administrators],
  ['everybody', team, 'no administrator', noAdministrator, everyCommissioner],
  [
    'everybody',
    team,
    'no administrator, a commissioner’s lead',
    { ...noAdministrator, ...ownLead },
    `complaints-lead:${commissioner}`,
  ],
  ['everybody', team, 'nobody left', { ...both, ...empty }, outside],
  ['nobody', provider, 'a lead', both, `complaints-lead:${provider}`],
  ['member', provider, 'the lead as the one who saw them', both, administrators],
  ['member', provider, 'another lead', { provider: [staff.provider2] }, administrators],
  ['everybody', provider, 'a lead', both, administrators],
  ['nobody', commissioner, 'a lead', ownLead, `complaints-lead:${commissioner}`],
  ['nobody', commissioner, 'nobody named', {}, administrators],
  ['nobody', commissioner, 'no member', { left: [staff.commissioner] }, administrators],
  ['everybody', commissioner, 'a lead', ownLead, administrators],
  ['everybody', commissioner, 'no administrator', { ...ownLead, left: [staff.admin] }, outside],
  ['nobody', network, 'an administrator', {}, administrators],
  ['member', network, 'the only administrator', {}, everyCommissioner],
  ['member', network, 'the only administrator, a commissioner’s lead', ownLead, `complaints-lead:${commissioner}`],
  ['everybody', network, 'the whole service', { network: [staff.admin] }, everyCommissioner],
  ['everybody', network, 'the whole service, a commissioner without members', { left: [staff.commissioner] }, outside],
];

const names = new Map([
  [team, 'the team'],
  [provider, 'a provider'],
  [commissioner, 'the commissioner'],
  [network, 'the network'],
]);
const rows = table.map(([whom, about, how, staffing, to]) => ({
  whom,
  about,
  at: names.get(about),
  how,
  staffing,
  to,
}));

const complained = async (world: World, whom: string, about: string) => {
  const caseId = await takenCaseIn(world, { patient: { ...openCaseInput().patient, nhsNumber: undefined } });
  const referralId = await sentReferralIn(world, caseId);
  await acceptReferral({ referralId }, world.as(staff.provider));
  const asked = { caseId, organisationId: about, whom, words: 'Nobody came: markgrievance.' };
  return { caseId, asked: makeComplaint(asked, world.as(personOf(caseId))) };
};

const everybody: readonly StaffActor[] = Object.values(staff).filter(({ role }) => role !== 'patient-representative');

describe('a complaint', () => {
  it.each(rows)('about $whom of $at, with $how, comes to $to', async ({ whom, about, staffing, to }) => {
    const world = await staffed(staffing);
    const { asked } = await complained(world, whom, about);
    if (to === outside) {
      const refused = await refusalOf(asked);
      expect([refused.code, refused.message]).toEqual([
        'complaint.nobody-inside',
        expect.stringContaining('ombudsman'),
      ]);
      return;
    }
    const { complaintId } = await asked;
    const found = await readComplaint(world, complaintId);
    expect(found.holder === undefined ? '' : holderKey(found.holder)).toBe(to);
    const left = new Set(staffing.left?.map(({ memberId }) => memberId));
    const readers: StaffActor[] = [];
    for (const actor of everybody.filter(({ memberId }) => !left.has(memberId))) {
      const isRead = await viewComplaint({ complaintId }, world.as(actor)).then(
        () => true,
        () => false,
      );
      if (isRead) readers.push(actor);
    }
    expect(readers.length).toBeGreaterThan(0);
    for (const { memberId, organisationId: of } of readers) {
      expect(found.barred).not.toContain(memberId);
      expect(found.barredOrganisations).not.toContain(of);
    }
    const held: boolean[] = [];
    for (const reader of readers) {
      const { items } = await listWork({}, world.as(reader));
      held.push(items.some(({ id }) => id === complaintId));
    }
    expect(held).toContain(true);
  });

  it('that is not settled goes past the administrators whom it is about', async () => {
    const world = await staffed({ ...ownLead });
    const { caseId, asked } = await complained(world, 'member', network);
    const { complaintId, reference } = await asked;
    await answerComplaint({ complaintId, words: 'We looked into it.' }, world.as(staff.commissioner));
    await sayNotSettled({ caseId, reference }, world.as(personOf(caseId)));
    const { holder, atAdministrators } = await readComplaint(world, complaintId);
    expect([holder === undefined ? '' : holderKey(holder), atAdministrators]).toEqual([
      `complaints-lead:${commissioner}`,
      undefined,
    ]);
    expect((await refusalOf(viewComplaint({ complaintId }, world.as(staff.admin)))).code).toBe('complaint.missing');
  });
});
