import { describe, expect, it } from 'vitest';
import { withdrawReferral } from '@fingerpost/core/referral';
import { readTask } from '@fingerpost/core/work';
import { acceptedReferral, itRefusesOtherActors, newWorld, staff, stream } from '@fingerpost/testkit';
import { letProviderWrite } from './let-provider-write.ts';
import { moveMessages } from './move-messages.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();

describe('moveMessages', () => {
  itRefusesOtherActors(moveMessages, ['system']);

  it('gives the team what a service can answer no more, once, with the date that the person was told', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const person = world.as({ kind: 'patient', caseId });
    await letProviderWrite({ referralId, agreed: true }, person);
    const { answerBy } = await writeMessage({ threadId: referralId, words: 'Is it on?' }, person);
    expect(await moveMessages({ referralId }, world.as(stream))).toEqual({ moved: false });
    await withdrawReferral({ referralId, reason: 'not-said' }, person);
    expect(await moveMessages({ referralId }, world.as(stream))).toEqual({ moved: true });
    expect(await moveMessages({ referralId }, world.as(stream))).toEqual({ moved: false });
    const { toAnswer } = await viewThread({ threadId: referralId }, world.as(staff.linkWorker));
    const taskId = toAnswer.provider?.taskId ?? '';
    const holder = { kind: 'member', id: staff.linkWorker.memberId };
    expect(await readTask(world, taskId)).toMatchObject({ holder, dueBy: answerBy, because: 'service-left' });
    await writeMessage({ threadId: referralId, words: 'You have stopped it, so no.' }, world.as(staff.linkWorker));
    expect((await readTask(world, taskId))?.status).toBe('done');
  });
});
