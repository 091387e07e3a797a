import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import {
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  refusalOf,
  silentProvider,
  staff,
  team,
} from '@fingerpost/testkit';
import { makePublicComplaint } from './make-public-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const form: Actor = { kind: 'system', process: 'public-form' };
const asked = {
  teamId: team,
  from: '192.0.2.1',
  organisationId: team,
  whom: 'nobody',
  safeContact: { avoid: ['voicemail'] },
  name: 'Posy Larch',
  answerTo: { how: 'phone', contact: '07700 900009' },
  words: 'Nobody rang.',
};

describe('makePublicComplaint', () => {
  itRefusesOtherActors(makePublicComplaint, ['system']);

  it('takes it to the complaints lead with how to answer safely, and stands with no case', async () => {
    const { complaintId } = await makePublicComplaint(asked, world.as(form));
    const view = await viewComplaint({ complaintId }, world.as(staff.lead));
    expect(view).toMatchObject({ from: 'Posy Larch', safeContact: { avoid: ['voicemail'] }, answerTo: asked.answerTo });
    const { rows } = await world.table.query(`CASE#cas_${complaintId.slice(4, 30)}`);
    expect(rows).toEqual([]);
  });

  it('passes over the lead where it is about them', async () => {
    const { complaintId } = await makePublicComplaint({ ...asked, whom: 'complaints-lead' }, world.as(form));
    expect((await refusalOf(viewComplaint({ complaintId }, world.as(staff.lead)))).code).toBe('complaint.missing');
    expect((await viewComplaint({ complaintId }, world.as(staff.colleague))).mayAct).toBe(true);
  });

  it('can be about a service that has no member here', async () => {
    const { complaintId } = await makePublicComplaint({ ...asked, organisationId: silentProvider }, world.as(form));
    expect((await viewComplaint({ complaintId }, world.as(staff.admin))).organisation).toBe('Chapel Friends');
  });

  it.each([
    ['no way to answer', { answerTo: { how: 'phone' } }, 'complaint.contact'],
    ['an answer on a page they do not have', { answerTo: { how: 'page' } }, 'input.invalid'],
    ['nothing said of safe contact', { safeContact: '' }, 'input.invalid'],
    ['a web address', { words: 'See https://example.org' }, 'form.web-address'],
    ['a team that does not exist', { teamId: `org_${'z'.repeat(26)}` }, 'form.team'],
    ['another team', { organisationId: staff.lead2.organisationId }, 'complaint.about'],
  ])('refuses %s', async (_, changes, code) => {
    expect((await refusalOf(makePublicComplaint({ ...asked, ...changes }, world.as(form)))).code).toBe(code);
  });

  it('is counted with the other public forms, and asks to ring after 20 from one address', async () => {
    const own = await newWorld();
    for (let count = 0; count < 20; count += 1) await makePublicComplaint(asked, own.as(form));
    expect((await refusalOf(makePublicComplaint(asked, own.as(form)))).code).toBe('form.ring-instead');
  });
});
