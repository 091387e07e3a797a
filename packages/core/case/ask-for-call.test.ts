import { describe, expect, it } from 'vitest';
import { itIsAStepOfCases, newWorld, openedCaseIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { askForCall } from './ask-for-call.ts';
import { readCaseItems } from './case-items.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

describe('askForCall', () => {
  itIsAStepOfCases(world, {
    door: askForCall,
    step: 'ask-for-call',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    input: { told, words: 'After four.' },
  });

  it('is a task of their link worker by the next working day, with their words beside it', async () => {
    const caseId = await takenCaseIn(world);
    const asPerson = world.as({ kind: 'patient', caseId });
    expect(await askForCall({ caseId, words: 'After four.' }, asPerson)).toMatchObject({
      callBy: '2026-11-03T17:00:00.000Z',
    });
    const { tasks, taskNotes } = await readCaseItems(world.as(staff.linkWorker), caseId);
    expect(tasks).toMatchObject([
      {
        todo: 'call-person',
        because: 'asked-for-call',
        holder: { kind: 'member', id: staff.linkWorker.memberId },
        dueBy: '2026-11-03T17:00:00.000Z',
      },
    ]);
    expect(taskNotes.get(tasks[0]?.id ?? '')?.text).toBe('After four.');
    expect(JSON.stringify((await world.everything()).filter(({ type }) => type === 'event'))).not.toContain('four');
  });

  it('goes to the leads while nobody has the case, and says what does not suit', async () => {
    const caseId = await openedCaseIn(world);
    await askForCall({ caseId, about: 'another-day' }, world.as({ kind: 'patient', caseId }));
    const { tasks } = await readCaseItems(world.as(staff.linkWorker), caseId);
    expect(tasks).toMatchObject([{ because: 'day-does-not-suit', holder: { kind: 'leads' } }]);
  });

  it('is recorded by the team only as told, and done by a carer only who may decide', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(askForCall({ caseId }, world.as(staff.linkWorker)))).code).toBe('told.missing');
    const carer = (scope: ('see' | 'decide')[]) =>
      world.as({ kind: 'carer', caseId, carerId: '0123456789abcdef', scope });
    expect((await refusalOf(askForCall({ caseId }, carer(['see'])))).code).toBe('case.missing');
    expect(await askForCall({ caseId }, carer(['decide']))).toMatchObject({ caseId });
  });
});
