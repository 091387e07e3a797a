import { describe, expect, it } from 'vitest';
import { pauseCase, openBeyondTeam, viewBeyondTeam, viewHistory } from '@fingerpost/core/case';
import { acceptReferral, recordAttendance, viewCase, viewReferral, withdrawReferral } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, sentReferralIn, staff, takenCaseIn } from '@fingerpost/testkit';
import { giveCode } from './give-code.ts';
import { viewOwnHistory } from './view-own-history.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);
const historyOf = (caseId: string) => viewOwnHistory({}, world.as({ kind: 'patient', caseId }));

describe('viewOwnHistory', () => {
  itRefusesOtherActors(viewOwnHistory, ['patient', 'carer']);

  it('tells what happened, latest first, by whom and with which service', async () => {
    const caseId = await takenCaseIn(world);
    const referralId = await sentReferralIn(world, caseId);
    await acceptReferral(
      { referralId, version: 1 },
      world.as(staff.provider, { now: new Date('2026-11-02T10:00:00Z') }),
    );
    const asPerson = world.as({ kind: 'patient', caseId }, { now: new Date('2026-11-02T11:00:00Z') });
    await withdrawReferral({ referralId, reason: 'not-said' }, asPerson);
    const { lines } = await historyOf(caseId);
    expect(lines.slice(0, 2)).toMatchObject([
      { what: 'ReferralWithdrawn', by: { kind: 'you' } },
      { what: 'ReferralAccepted', by: { kind: 'service' } },
    ]);
    expect(lines[0]?.service?.name).toBeTruthy();
    expect(lines.map(({ what }) => what)).toContain('CaseAllocated');
    expect(lines.find(({ what }) => what === 'CaseAllocated')?.by).toEqual({
      kind: 'team',
      organisation: 'Meadow Link Workers',
    });
  });

  it('says how the team was told of a choice that the person made', async () => {
    const caseId = await takenCaseIn(world);
    const told = { by: 'person', how: 'phone', on: '2026-11-02' };
    await pauseCase({ caseId, reason: 'person-asked', until: '2026-11-20', told }, asWorker());
    const { lines } = await historyOf(caseId);
    expect(lines.find(({ what }) => what === 'CasePaused')).toMatchObject({ told });
  });

  it('names no service for a restricted need, nor whoever looked for it', async () => {
    const caseId = await takenCaseIn(world);
    const referralId = await sentReferralIn(world, caseId, { need: 'domestic-abuse' });
    await viewReferral({ referralId }, world.as(staff.provider));
    const history = await historyOf(caseId);
    expect(history.lines.find(({ what }) => what === 'ReferralSent')?.service).toEqual({});
    expect(history.looks).toMatchObject([{ role: 'provider', organisation: 'a service we agreed', why: 'service' }]);
    expect(JSON.stringify(history)).not.toContain('domestic');
  });

  it('tells a carer nothing at all of a restricted need, nor that anybody looked for it', async () => {
    const caseId = await takenCaseIn(world);
    const referralId = await sentReferralIn(world, caseId, { need: 'domestic-abuse' });
    await viewReferral({ referralId }, world.as(staff.provider));
    await acceptReferral({ referralId }, world.as(staff.provider));
    await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
    const carer = world.as({ kind: 'carer', caseId, carerId: 'one', scope: ['see'] });
    const { lines, looks } = await viewOwnHistory({}, carer);
    expect(lines.map(({ what }) => what)).not.toContain('ReferralSent');
    expect(lines.filter(({ service, by }) => service !== undefined || by.kind === 'service')).toEqual([]);
    expect(lines.map(({ what }) => what)).toContain('CaseAllocated');
    expect(looks).toMatchObject([{ role: 'carer', why: 'carer' }]);
    expect((await historyOf(caseId)).looks.map(({ role }) => role).toSorted()).toEqual(['carer', 'provider']);
  });

  it('says of everybody who looked why they did', async () => {
    const caseId = await takenCaseIn(world);
    await viewCase({ caseId }, asWorker());
    await viewHistory({ caseId }, world.as(staff.lead));
    await openBeyondTeam({ caseId, reason: 'emergency', words: 'They are with us now.' }, world.as(staff.linkWorker2));
    await viewBeyondTeam({ caseId }, world.as(staff.linkWorker2));
    const { looks } = await historyOf(caseId);
    expect(new Set(looks.map(({ role, why }) => `${role}: ${why ?? ''}`))).toEqual(
      new Set(['link-worker: worker', 'team-lead: lead', 'link-worker: other-team-emergency']),
    );
  });

  it('keeps to itself what could put somebody at risk: talks with others, who must be kept away, digests', async () => {
    const caseId = await takenCaseIn(world);
    await giveCode({ caseId }, asWorker());
    const { lines } = await historyOf(caseId);
    expect(lines.map(({ what }) => what)).toContain('OwnCodeGiven');
    expect(JSON.stringify(lines)).not.toMatch(/NotWith|Concern|VisitRisk|digest/);
  });

  it('is refused to a carer who may not see it', async () => {
    const caseId = await takenCaseIn(world);
    const carer = { kind: 'carer' as const, caseId, carerId: 'one', scope: ['message' as const] };
    await expect(viewOwnHistory({}, world.as(carer))).rejects.toMatchObject({ code: 'actor.not-allowed' });
  });
});
