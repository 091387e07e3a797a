import { describe, expect, it } from 'vitest';
import { answerOptions } from '@fingerpost/core/choice';
import { askForCall, pauseCase } from '@fingerpost/core/case';
import { recordAttendance } from '@fingerpost/core/referral';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  offeredOptions,
  refusalOf,
  staff,
  start,
} from '@fingerpost/testkit';
import { viewOwnSteps } from './view-own-steps.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' };
const later = (minutes: number) => ({ now: new Date(start.getTime() + minutes * 60_000) });

describe('viewOwnSteps', () => {
  itRefusesOtherActors(viewOwnSteps, ['patient', 'carer']);

  it('tells the person what they did and what they told whom, and nothing that others did', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const person = { kind: 'patient', caseId } as const;
    await askForCall({ caseId, words: 'After four.', told }, world.as(staff.linkWorker, later(1)));
    await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider, later(2)));
    await recordAttendance({ referralId, on: '2026-11-02', result: 'cancelled' }, world.as(person, later(3)));
    await pauseCase({ caseId, reason: 'hospital', until: '2026-12-01' }, world.as(staff.linkWorker, later(4)));
    const taken = await viewOwnSteps({ caseId }, world.as(person));
    expect(taken).toMatchObject([
      { step: 'missed', on: '2026-11-02' },
      { step: 'CallAsked', told: { ...told, worker: staff.linkWorker.name } },
    ]);
    expect(JSON.stringify(taken)).not.toContain('four');
  });

  it('tells an answer once, not also what was sent and withdrawn with it', async () => {
    const { caseId, offer, first } = await offeredOptions(world);
    const person = world.as({ kind: 'patient', caseId });
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [first] }, person);
    expect((await viewOwnSteps({ caseId }, person)).map(({ step }) => step)).toEqual(['OptionsAnswered']);
  });

  it('tells a carer of no step about a restricted need', async () => {
    const { caseId, referralId } = await acceptedReferral(world, { need: 'domestic-abuse' });
    const person = world.as({ kind: 'patient', caseId });
    await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, person);
    await askForCall({ caseId, words: 'After four.' }, person);
    const carer = world.as({ kind: 'carer', caseId, carerId: '0123456789abcdef', scope: ['see'] });
    expect((await viewOwnSteps({ caseId }, person)).map(({ step }) => step).toSorted()).toEqual([
      'CallAsked',
      'attended',
    ]);
    expect((await viewOwnSteps({ caseId }, carer)).map(({ step }) => step)).toEqual(['CallAsked']);
  });

  it('is nobody else’s, and not a carer’s who may not see', async () => {
    const { caseId } = await acceptedReferral(world);
    const carer = { kind: 'carer', caseId, carerId: '0123456789abcdef', scope: [] } as const;
    for (const actor of [{ kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const, { ...carer, scope: [] }])
      expect((await refusalOf(viewOwnSteps({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
