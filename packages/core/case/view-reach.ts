import * as z from 'zod';
import { CaseId, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { mustBePersonOrTeamOfCase } from './case-access.ts';
import { readWithPerson } from './read-with-person.ts';
import { whyLooked } from './why-looked.ts';

/**
 * Shows a person, and their team, how they may be reached as it is written down, with the version that a change of it names, and records
 * that they looked. Refuses: case.missing.
 */
export const viewReach = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<Person> => {
    const { before, person } = await readWithPerson(context, caseId);
    mustBePersonOrTeamOfCase(context.actor, before);
    const directory = await readDirectory(context);
    await recordView(context, caseId, whyLooked(context.actor, before, directory, dayOf(context.now)));
    return person;
  },
});
