import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, practice, refusalOf, staff } from '@fingerpost/testkit';
import { handReply } from './hand-reply.ts';
import { takeReply } from './take-reply.ts';
import { viewReply } from './view-reply.ts';

const world = await newWorld();
const system = { kind: 'system', process: 'public-form' } as const;

describe('handReply', () => {
  itRefusesOtherActors(handReply, ['network-admin']);

  it('gives it to the leads of a team, and the administrators read it no more', async () => {
    const came = { channel: 'sms', providerId: 'one', from: '447700909999', words: 'Hello' };
    const { replyId } = await takeReply(came, world.as(system));
    const wrong = handReply({ replyId, teamId: practice }, world.as(staff.admin));
    expect((await refusalOf(wrong)).code).toBe('reply.team');
    const hand = () =>
      handReply(
        { replyId, teamId: staff.lead.organisationId },
        world.as(staff.admin, { key: 'k', path: `/${replyId}` }),
      );
    expect(await hand()).toEqual(await hand());
    expect((await listWork({}, world.as(staff.admin))).items).toEqual([]);
    expect((await listWork({}, world.as(staff.lead))).items).toMatchObject([{ todo: 'file-reply' }]);
    expect((await refusalOf(viewReply({ replyId }, world.as(staff.admin)))).code).toBe('reply.missing');
    expect((await viewReply({ replyId }, world.as(staff.lead))).words).toBe('Hello');
  });
});
