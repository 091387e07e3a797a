import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { askForRecord } from './ask-for-record.ts';
import { giveRecord } from './give-record.ts';
import { viewRecordRequests } from './view-record-requests.ts';

const world = await newWorld();
const asked = async () => {
  const caseId = await takenCaseIn(world);
  await askForRecord({ caseId, wants: 'by-post' }, world.as({ kind: 'patient', caseId }));
  const [request] = await viewRecordRequests({ caseId }, world.as(staff.linkWorker));
  return { caseId, own: request?.own ?? '', how: 'in-hand', on: '2026-11-02' };
};

describe('giveRecord', () => {
  itRefusesOtherActors(giveRecord, ['link-worker', 'team-lead']);

  it('keeps how it was given, when and by whom, once', async () => {
    const input = await asked();
    const asWorker = () => world.as(staff.linkWorker, { key: 'given' });
    const { given } = await giveRecord(input, asWorker());
    expect(given).toEqual({
      how: 'in-hand',
      on: '2026-11-02',
      by: { memberId: staff.linkWorker.memberId, name: staff.linkWorker.name },
    });
    expect(await giveRecord(input, asWorker())).toMatchObject({ given });
    expect((await refusalOf(giveRecord(input, world.as(staff.lead)))).code).toBe('record.given');
    expect(await viewRecordRequests({ caseId: input.caseId }, world.as(staff.linkWorker))).toMatchObject([{ given }]);
  });

  it('takes no day before they asked or after today, no other request, and nobody of another team', async () => {
    const input = await asked();
    const codeOf = async (changes: object, actor = staff.linkWorker) =>
      (await refusalOf(giveRecord({ ...input, ...changes }, world.as(actor)))).code;
    expect(await codeOf({ on: '2026-11-01' })).toBe('record.on');
    expect(await codeOf({ on: '2026-11-03' })).toBe('record.on');
    expect(await codeOf({ own: '0'.repeat(16) })).toBe('record.missing');
    expect(await codeOf({}, staff.linkWorker2)).toBe('case.missing');
  });
});
