import * as z from 'zod';
import { CaseId, useCase } from '@fingerpost/kernel';
import { mustBeTeamOfCase, recordLook } from '@fingerpost/core/case';
import { nameOf } from '@fingerpost/core/patient';
import { type OwnPageState, ownPageState } from './own-page.ts';
import { readOwnPage } from './own-page.repository.ts';

/** Says to a person's team how their page stands: whether it is on, has a PIN, and until when a code is good. Refuses: case.missing. */
export const viewOwnPageState = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string().optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async (
    { caseId, carerId },
    context,
  ): Promise<OwnPageState & { readonly name: string; readonly closed: boolean }> => {
    const { page, of, person } = await readOwnPage(context, caseId, carerId);
    mustBeTeamOfCase(context.actor, of);
    await recordLook(context, of);
    return { ...ownPageState(caseId, page), name: nameOf(person), closed: of.status === 'closed' };
  },
});
