import { describe, expect, it } from 'vitest';
import { closeCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { sendOwnLink } from './send-own-link.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);

describe('sendOwnLink', () => {
  itRefusesOtherActors(sendOwnLink, ['link-worker', 'team-lead']);

  it('switches the page on, and leaves one event however often one form is sent', async () => {
    const caseId = await takenCaseIn(world);
    for (let press = 0; press < 2; press += 1)
      expect(await sendOwnLink({ caseId }, asWorker({ key: 'press', path: '/link' }))).toMatchObject({
        state: 'on',
        version: 1,
      });
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#6#' });
    expect(rows.map(({ data }) => (data as { type: string; data: object }).type)).toEqual(['OwnLinkAsked']);
  });

  it('is refused on a closed case, and to another team', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(sendOwnLink({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    await closeCase({ caseId, reason: 'person-declined' }, asWorker());
    expect((await refusalOf(sendOwnLink({ caseId }, asWorker()))).code).toBe('own-page.closed');
  });
});
