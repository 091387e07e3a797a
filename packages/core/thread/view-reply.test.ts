import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  refusalOf,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { keepSenders } from './keep-senders.ts';
import { takeReply } from './take-reply.ts';
import { viewReply } from './view-reply.ts';

const world = await newWorld();
const system = { kind: 'system', process: 'public-form' } as const;
const words = 'Who is this?';

const shared = async () => {
  const safeContact = { avoid: [], sharedPhone: true };
  const caseId = await takenCaseIn(world, {
    patient: { ...openCaseInput().patient, nhsNumber: undefined, safeContact },
  });
  await keepSenders({ caseId }, world.as(stream));
  const came = { channel: 'sms', providerId: caseId, from: '447700900123', words };
  const { replyId } = await takeReply(came, world.as(system));
  return { caseId, replyId };
};

describe('viewReply', () => {
  itRefusesOtherActors(viewReply, ['link-worker', 'team-lead', 'network-admin']);

  it('shows the words, where it came from and whose it may be, and records who looked', async () => {
    const { caseId, replyId } = await shared();
    const view = await viewReply({ replyId }, world.as(staff.lead));
    expect(view).toMatchObject({ words, from: '447700900123', why: 'shared-phone', status: 'to-file' });
    expect(view.candidates).toMatchObject([{ caseId, name: 'Ottoline Pettigrew', isOpen: true }]);
    const { rows } = await world.table.query(`REPLY#${replyId}`, { beginsWith: '1#' });
    expect(rows).toHaveLength(1);
  });

  it('shows nothing to another team, to administrators, nor a case to those it is kept from', async () => {
    const { caseId, replyId } = await shared();
    for (const actor of [staff.lead2, staff.linkWorker2, staff.admin])
      expect((await refusalOf(viewReply({ replyId }, world.as(actor)))).code).toBe('reply.missing');
    const keptFrom = { ...staff.colleague, notWith: [caseId] };
    const { candidates } = await viewReply({ replyId }, world.as(keptFrom));
    expect(candidates.map((each) => each.caseId)).not.toContain(caseId);
  });

  it('lets the administrators read what nobody knows, without a person', async () => {
    const came = { channel: 'sms', providerId: 'unknown', from: '447700909999', words };
    const { replyId } = await takeReply(came, world.as(system));
    expect(await viewReply({ replyId }, world.as(staff.admin))).toMatchObject({ words, candidates: [] });
    expect((await refusalOf(viewReply({ replyId }, world.as(staff.lead)))).code).toBe('reply.missing');
  });
});
