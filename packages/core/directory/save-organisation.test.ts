import { describe, expect, it } from 'vitest';
import { addTask, type Task } from '@fingerpost/core/work';
import { changeMember } from './change-member.ts';
import { organisationKey } from './directory.keys.ts';
import { rebuildDirectory } from './rebuild-directory.ts';
import { inviteMember } from './invite-member.ts';
import { saveOrganisation } from './save-organisation.ts';
import { setPolicy } from './set-policy.ts';
import { defaultPolicy } from './policy.ts';
import { resolveMember } from '@fingerpost/core/access';
import { itRefusesOtherActors, newWorld, organisationId, refusalOf, staff, start } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const save = (input: object, circumstances = {}) => saveOrganisation(input, world.as(staff.admin, circumstances));
const board = await save({ kind: 'commissioner', name: 'Hill Care Board' });
const team = await save({ kind: 'team', name: 'Hill Link Workers', commissionerId: board.organisationId });

const heldBy = async (holder: { kind: 'organisation' | 'leads'; id: string }) => {
  const own = '0'.repeat(25) + (holder.kind === 'leads' ? '1' : '2');
  const at = start.toISOString();
  const task: Task = {
    id: `tsk_${own}${'0'.repeat(16)}`,
    todo: 'rescue',
    status: 'open',
    caseId: `cas_${own}`,
    scope: { caseId: `cas_${own}`, openedAt: at, teamId: team.organisationId },
    because: 'test',
    needs: ['food'],
    teamId: team.organisationId,
    holder,
    dueBy: at,
    openedAt: at,
    changedAt: at,
    version: 1,
    recent: [],
  };
  await world.table.write([addTask(task)], own);
};

describe('saveOrganisation', () => {
  itRefusesOtherActors(saveOrganisation, ['network-admin']);

  it('adds each kind of organisation with what it belongs to', async () => {
    const practice = await save({
      kind: 'practice',
      name: 'Hill Surgery',
      odsCode: 'A81001',
      teamId: team.organisationId,
    });
    expect(practice).toMatchObject({ kind: 'practice', status: 'active', version: 1, teamId: team.organisationId });
    expect(board).toMatchObject({ policy: defaultPolicy });
    const stored = await world.table.get(organisationKey(practice.organisationId));
    expect(stored?.data).toMatchObject({ name: 'Hill Surgery', odsCode: 'A81001' });
  });

  it('changes an organisation, takes away what is left out, and keeps a commissioner’s policy', async () => {
    const added = await save({ kind: 'commissioner', name: 'Vale Board', phone: '0113 496 0001' });
    const policy = { ...defaultPolicy, firstContact: 7 };
    await setPolicy({ commissionerId: added.organisationId, policy }, admin());
    const changed = await save({ kind: 'commissioner', organisationId: added.organisationId, name: 'Vale Care Board' });
    expect(changed).toMatchObject({ name: 'Vale Care Board', version: 3, policy: { firstContact: 7 } });
    expect(changed.phone).toBeUndefined();
  });

  it.each([
    [
      'a practice of no team',
      { kind: 'practice', name: 'Lone Surgery', teamId: organisationId('x') },
      'organisation.relation',
    ],
    [
      'a practice of a commissioner',
      { kind: 'practice', name: 'Odd', teamId: board.organisationId },
      'organisation.relation',
    ],
    [
      'a team of a team',
      { kind: 'team', name: 'Odd Team', commissionerId: team.organisationId },
      'organisation.relation',
    ],
    [
      'a change of what is not there',
      { kind: 'provider', name: 'Ghost', organisationId: organisationId('x') },
      'organisation.missing',
    ],
    ['another kind', { kind: 'provider', name: 'Odd', organisationId: team.organisationId }, 'organisation.kind'],
    ['a second network', { kind: 'network', name: 'Another Network' }, 'organisation.missing'],
    [
      'a wrong ODS code',
      { kind: 'practice', name: 'Odd', odsCode: '81001', teamId: team.organisationId },
      'input.invalid',
    ],
    ['no name', { kind: 'provider', name: ' ' }, 'input.invalid'],
  ])('refuses %s', async (_, input, code) => {
    expect((await refusalOf(save(input))).code).toBe(code);
  });

  it('names two active members of a team for its safeguarding, and refuses anybody else', async () => {
    const join = async (role: 'link-worker' | 'team-lead', email: string) => {
      const invited = { organisationId: team.organisationId, name: 'Sorrel Lark', email, role };
      const { memberId } = await inviteMember(invited, admin());
      const identity = { issuer: 'https://issuer.example', subject: email, email, emailVerified: true };
      await resolveMember(identity, world.as({ kind: 'system', process: 'sign-in' }));
      return memberId;
    };
    const [leadId, deputyId] = [
      await join('team-lead', 'one@hill.example'),
      await join('link-worker', 'two@hill.example'),
    ];
    const invited = { organisationId: team.organisationId, name: 'Late Lark', email: 'late@hill.example' };
    const { memberId: late } = await inviteMember({ ...invited, role: 'link-worker' }, admin());
    const input = {
      kind: 'team',
      name: team.name,
      organisationId: team.organisationId,
      commissionerId: board.organisationId,
    };
    const named = (safeguarding?: object) => save({ ...input, safeguarding });
    expect(await named({ leadId, deputyId })).toMatchObject({ safeguarding: { leadId, deputyId } });
    for (const other of [leadId, late, staff.linkWorker.memberId])
      expect((await refusalOf(named({ leadId, deputyId: other }))).code).toBe('organisation.safeguarding');
    expect((await refusalOf(named({ leadId }))).details.errors?.[0]?.field).toBe('safeguarding.deputyId');
    await changeMember({ organisationId: team.organisationId, memberId: deputyId, status: 'deactivated' }, admin());
    expect(await named({ leadId, deputyId })).toMatchObject({ safeguarding: { leadId, deputyId } });
    expect(await named()).toMatchObject({ safeguarding: undefined });
    await changeMember({ organisationId: team.organisationId, memberId: leadId, status: 'deactivated' }, admin());
  });

  it('refuses a change on top of one that the caller has not seen', async () => {
    const added = await save({ kind: 'provider', name: 'Brook Trust' });
    const change = { kind: 'provider', organisationId: added.organisationId, name: 'Brook' };
    await save(change, { ifMatch: 1 });
    expect((await refusalOf(save(change, { ifMatch: 1 }))).code).toBe('version.stale');
  });

  it('adds one organisation when the same request is sent twice, and refuses the key with another body', async () => {
    const first = await save({ kind: 'provider', name: 'Once Trust' }, { key: 'once' });
    expect(await save({ kind: 'provider', name: 'Once Trust' }, { key: 'once' })).toEqual(first);
    const other = save({ kind: 'provider', name: 'Other' }, { key: 'once', bodyHash: 'other' });
    expect((await refusalOf(other)).code).toBe('idempotency.reused');
  });

  it('closes an empty organisation', async () => {
    const added = await save({ kind: 'provider', name: 'Short Lived' });
    const closed = await save({
      kind: 'provider',
      organisationId: added.organisationId,
      name: 'Short Lived',
      status: 'closed',
    });
    expect(closed).toMatchObject({ status: 'closed', version: 2 });
  });

  it.each([['organisation'], ['leads']] as const)('refuses to close what holds open work as %s', async (kind) => {
    const added = await save({ kind: 'team', name: 'Busy Team', commissionerId: board.organisationId });
    await heldBy({ kind, id: added.organisationId });
    const close = save({ ...added, commissionerId: board.organisationId, status: 'closed' });
    expect((await refusalOf(close)).code).toBe('organisation.has-cases');
  });

  it('refuses to close an organisation that others belong to', async () => {
    await rebuildDirectory(admin());
    expect((await refusalOf(save({ ...board, status: 'closed' }))).code).toBe('organisation.in-use');
  });

  it('refuses to close an organisation with active members', async () => {
    const added = await save({ kind: 'provider', name: 'Peopled' });
    const member = { name: 'Ada Wren', email: 'ada@peopled.example', role: 'provider' };
    await inviteMember({ organisationId: added.organisationId, ...member }, admin());
    const identity = { issuer: 'https://issuer.example', subject: 'ada', email: member.email, emailVerified: true };
    await resolveMember(identity, world.as({ kind: 'system', process: 'sign-in' }));
    expect((await refusalOf(save({ ...added, status: 'closed' }))).code).toBe('organisation.has-members');
  });
});
