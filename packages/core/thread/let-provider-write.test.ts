import { describe, expect, it } from 'vitest';
import { readTask } from '@fingerpost/core/work';
import { acceptedReferral, itRefusesOtherActors, newWorld, refusalOf, referralIn, staff } from '@fingerpost/testkit';
import { letProviderWrite } from './let-provider-write.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;
const carerOf = (caseId: string, scope: 'message' | 'decide') => ({
  kind: 'carer' as const,
  caseId,
  carerId: 'c'.repeat(16),
  scope: [scope],
});

describe('letProviderWrite', () => {
  itRefusesOtherActors(letProviderWrite, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('is said by the person, by a carer who may decide, or by the team as it was told', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const set = (actor: Parameters<typeof world.as>[0], input = {}) =>
      letProviderWrite({ referralId, agreed: true, ...input }, world.as(actor));
    expect((await refusalOf(set(staff.linkWorker))).code).toBe('thread.told');
    expect((await refusalOf(set(carerOf(caseId, 'message')))).code).toBe('thread.missing');
    expect((await refusalOf(set(staff.lead2, { told }))).code).toBe('thread.missing');
    expect(await set(carerOf(caseId, 'decide'))).toMatchObject({ agreed: true });
    await set(staff.linkWorker, { told });
    const { provider } = await viewThread({ threadId: referralId }, world.as(staff.provider));
    expect(provider).toMatchObject({ agreed: true, by: 'staff', told });
  });

  it('hands what waits for the service to the team when the person says no', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
    await writeMessage({ threadId: referralId, words: 'Is it on?' }, world.as(personOf(caseId)));
    const before = await viewThread({ threadId: referralId }, world.as(staff.linkWorker));
    const taskId = before.toAnswer.provider?.taskId ?? '';
    await letProviderWrite({ referralId, agreed: false }, world.as(personOf(caseId)));
    expect((await readTask(world, taskId))?.holder).toEqual({ kind: 'member', id: staff.linkWorker.memberId });
    await writeMessage({ threadId: referralId, words: 'I asked them: it is.' }, world.as(staff.linkWorker));
    expect((await readTask(world, taskId))?.status).toBe('done');
  });

  it('is not for a referral by hand, since nobody there reads here', async () => {
    const { caseId, referralId } = await referralIn.accepted(world, { mode: 'by-hand' });
    const refused = letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
    expect((await refusalOf(refused)).code).toBe('thread.closed');
  });
});
