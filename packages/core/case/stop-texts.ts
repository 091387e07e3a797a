import { type Context, type Write, withEvent } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { type Person, withoutTexts } from '@fingerpost/core/patient';
import { dayOf, dueAfter, openOnce, standingTaskId } from '@fingerpost/core/work';
import type { Case } from './case.ts';
import { caseEvent } from './case.events.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { replacePerson } from './opening-writes.ts';
import { readWithPerson } from './read-with-person.ts';
import { caseHolder, taskOnCase } from './task-on-case.ts';

const asking = async (context: Context, of: Case, directory: Directory): Promise<readonly Write[]> => {
  if (of.status === 'closed') return [];
  const what = { id: standingTaskId(context, of.id, 'ask-how-to-tell'), todo: 'ask-how-to-tell' } as const;
  const dueBy = dueAfter(context.now, directory.policyOf(of.commissionerId).answerMessage);
  return openOnce(context, taskOnCase(context, of, { ...what, because: 'said-stop', holder: caseHolder(of), dueBy }));
};

const stopping = (context: Context, of: Case, person: Person, directory: Directory): readonly Write[] => {
  const changed = withoutTexts(person);
  if (changed === undefined) return [];
  const told = { by: 'person', how: 'text', on: dayOf(context.now) } as const;
  const after = nextVersion(context, of, {}, directory.policyOf(of.commissionerId));
  return withEvent(
    caseChange(
      context,
      after,
      caseEvent('TextsStopped', { former: person.version, told }),
      replacePerson(of.id, person, changed),
    ),
  );
};

/**
 * Makes the writes by which a person who said so by text gets no more texts from now on, with the event that
 * tells it, and by which their team asks them how they want to be told instead. Refuses: case.missing.
 */
export const stopTexts = async (context: Context, caseId: string, directory: Directory): Promise<readonly Write[]> => {
  const { before, person } = await readWithPerson(context, caseId);
  return [...stopping(context, before, person, directory), ...(await asking(context, before, directory))];
};
