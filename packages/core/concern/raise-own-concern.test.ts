import { describe, expect, it } from 'vitest';
import { caseIn, itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn, team } from '@fingerpost/testkit';
import { concernPartition } from './concern.keys.ts';
import { readConcern } from './concern.repository.ts';
import { raiseOwnConcern } from './raise-own-concern.ts';
import { viewConcern } from './view-concern.ts';

const world = await newWorld();
const own = { words: 'He takes her pension, markworry.', inDanger: 'not-known' } as const;
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;
const carerOf = (caseId: string) => ({
  kind: 'carer' as const,
  caseId,
  carerId: 'c'.repeat(16),
  scope: ['see' as const],
});

describe('raiseOwnConcern', () => {
  itRefusesOtherActors(raiseOwnConcern, ['patient', 'carer']);

  it('goes to the safeguarding lead, due the same working day, with who raised it', async () => {
    const caseId = await takenCaseIn(world);
    const raised = await raiseOwnConcern({ caseId, ...own }, world.as(personOf(caseId)));
    expect(raised.dueBy).toBe('2026-11-02T17:00:00.000Z');
    expect((await readConcern(world, raised.concernId)).holder).toEqual({ kind: 'safeguarding-lead', id: team });
    const view = await viewConcern({ concernId: raised.concernId }, world.as(staff.lead));
    expect(view).toMatchObject({ words: own.words, personKnows: 'yes', raisedBy: { kind: 'patient' } });
  });

  it('is raised by a carer whatever they may do, who speaks for themselves', async () => {
    const caseId = await caseIn.waiting(world);
    const raised = await raiseOwnConcern({ caseId, ...own }, world.as(carerOf(caseId)));
    const view = await viewConcern({ concernId: raised.concernId }, world.as(staff.lead));
    expect(view).toMatchObject({ personKnows: 'not-known', raisedBy: { kind: 'carer' } });
  });

  it('is nowhere on the case, and no words of it in head or event', async () => {
    const caseId = await takenCaseIn(world);
    await raiseOwnConcern({ caseId, ...own }, world.as(personOf(caseId)));
    const { rows } = await world.table.query(concernPartition(caseId));
    const holding = rows.filter((row) => JSON.stringify(row).includes('markworry'));
    expect(holding.map(({ type }) => type)).toEqual(['concern-words']);
    const ofCase = await world.table.query(`CASE#${caseId}`);
    expect(JSON.stringify(ofCase.rows)).not.toMatch(/con_|markworry/i);
  });

  it('is of no case but their own', async () => {
    const [caseId, other] = [await takenCaseIn(world), await takenCaseIn(world)];
    for (const actor of [personOf(other), carerOf(other)])
      expect((await refusalOf(raiseOwnConcern({ caseId, ...own }, world.as(actor)))).code).toBe('case.missing');
  });
});
