import { expect, describe, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  proposedReferral,
  refusalOf,
  staff,
} from '@fingerpost/testkit';
import { findMessagePlace } from './find-message-place.ts';
import { letProviderWrite } from './let-provider-write.ts';
import { takeReply } from './take-reply.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;

describe('findMessagePlace', () => {
  itRefusesOtherActors(findMessagePlace, ['link-worker', 'team-lead', 'provider', 'network-admin']);

  it('leads from the task to the message, for those who take part there and nobody else', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
    await writeMessage({ threadId: referralId, words: 'Is it on?' }, world.as(personOf(caseId)));
    const { items } = await listWork({}, world.as(staff.provider));
    const taskId = items.find(({ todo }) => todo === 'answer-message')?.id ?? '';
    for (const actor of [staff.provider, staff.linkWorker])
      expect(await findMessagePlace({ taskId }, world.as(actor))).toEqual({ caseId, referralId });
    for (const actor of [staff.provider2, staff.lead2])
      expect((await refusalOf(findMessagePlace({ taskId }, world.as(actor)))).code).toBe('thread.missing');
  });

  it('leads to a reply that has to be filed, for those who have it alone', async () => {
    const came = { channel: 'sms', providerId: 'one', from: '447700909999', words: 'Hello' };
    const { replyId } = await takeReply(came, world.as({ kind: 'system', process: 'public-form' }));
    const { items } = await listWork({}, world.as(staff.admin));
    const taskId = items.find(({ todo }) => todo === 'file-reply')?.id ?? '';
    expect(await findMessagePlace({ taskId }, world.as(staff.admin))).toEqual({ replyId });
    expect((await refusalOf(findMessagePlace({ taskId }, world.as(staff.lead)))).code).toBe('reply.missing');
  });

  it('knows nothing of tasks that are about no message', async () => {
    await proposedReferral(world);
    const unknown = { taskId: `tsk_${'0'.repeat(42)}` };
    expect(await findMessagePlace(unknown, world.as(staff.linkWorker))).toBeUndefined();
  });
});
