import * as z from 'zod';
import { CaseId, mayForPerson, refuse, useCase } from '@fingerpost/kernel';
import { caseRefusals, isTeamOfCase, readCase, recordLook } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { type Correction, correctionsIn } from './held.ts';
import { correctionKey } from './held.keys.ts';

/** What a person said is wrong, and the team that acts on it. */
export type CorrectionsSaid = { readonly team: string; readonly corrections: readonly Correction[] };

/** Lists what a person said is wrong in what is held about them, oldest first. Refuses: case.missing. */
export const viewCorrectionsSaid = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<CorrectionsSaid> => {
    const of = await readCase(context, caseId);
    if (!mayForPerson(context.actor, caseId, 'see') && !isTeamOfCase(context.actor, of))
      throw refuse(caseRefusals.missing);
    const directory = await readDirectory(context);
    await recordLook(context, of, directory);
    const { pk, sk } = correctionKey(caseId, '');
    const { rows } = await context.table.query(pk, { beginsWith: sk });
    return { team: directory.nameOf(of.teamId), corrections: correctionsIn(rows) };
  },
});
