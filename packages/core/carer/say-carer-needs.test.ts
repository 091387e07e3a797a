import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { taskOf } from '@fingerpost/core/work';
import { endCarer } from './end-carer.ts';
import { nameCarer } from './name-carer.ts';
import { sayCarerNeeds } from './say-carer-needs.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

const acting = async () => {
  const caseId = await takenCaseIn(world);
  const input = { caseId, details: { name: 'Joan' }, scope: ['see'], told, askedAloneOn: '2026-11-02' };
  return { caseId, carerId: (await nameCarer(input, world.as(staff.linkWorker))).carerId };
};

describe('sayCarerNeeds', () => {
  itRefusesOtherActors(sayCarerNeeds, ['carer', 'link-worker', 'team-lead']);

  it('makes a dated task of a carer who wants help, with their words beside it', async () => {
    const at = await acting();
    const carer = world.as({ kind: 'carer', ...at, scope: ['see'] });
    await sayCarerNeeds({ ...at, answer: 'wants-help', words: 'I sleep badly.' }, carer);
    const ofCase = (await world.everything()).filter(({ pk }) => pk === `CASE#${at.caseId}`);
    const task = ofCase
      .filter(({ type }) => type === 'task')
      .map(taskOf)
      .find(({ because }) => because === 'carer-asked');
    expect(task).toMatchObject({ todo: 'carer-needs', status: 'open', dueBy: '2026-11-03T17:00:00.000Z' });
    const events = ofCase.filter(({ type }) => type === 'event');
    expect(JSON.stringify(events)).not.toContain('sleep');
  });

  it('is asked by a date once they act, until somebody has the answer or they have ended', async () => {
    const [said, ended] = [await acting(), await acting()];
    const asking = async ({ caseId }: { caseId: string }) =>
      (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
        .filter(({ type }) => type === 'task')
        .map(taskOf)
        .map(({ todo, because, dueBy, result }) => [todo, because, dueBy, result]);
    const waits = ['carer-needs', 'carer-added', '2026-11-09T17:00:00.000Z', undefined];
    expect([await asking(said), await asking(ended)]).toEqual([[waits], [waits]]);
    await sayCarerNeeds({ ...said, answer: 'nothing-now' }, world.as(staff.linkWorker));
    expect(await asking(said)).toEqual([['carer-needs', 'carer-added', undefined, 'done']]);
    await endCarer(ended, world.as({ kind: 'patient', caseId: ended.caseId }));
    expect(await asking(ended)).toEqual([['carer-needs', 'carer-added', undefined, 'not-needed']]);
  });

  it('is said of themselves only', async () => {
    const [at, other] = [await acting(), await acting()];
    const carer = world.as({ kind: 'carer', ...other, scope: ['see', 'decide'] });
    expect((await refusalOf(sayCarerNeeds({ ...at, answer: 'nothing-now' }, carer))).code).toBe('carer.missing');
  });
});
