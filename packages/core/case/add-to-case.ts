import { commit, type Context, wasHad } from '@fingerpost/kernel';
import { lookUpWrite } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { caseNoteKey } from './case.keys.ts';
import { caseEvent } from './case.events.ts';
import { caseChange, nextVersion, readCase } from './case.repository.ts';
import { addNote } from './note.ts';
import { type OpenedCase, openedCase } from './opened-case.ts';
import type { OpenCaseInput } from './open-case-input.ts';

/** Adds a practice's new request to the case it already has open: its needs, its words, and the more urgent date. */
export const addToCase = async (
  context: Context,
  caseId: string,
  input: OpenCaseInput,
  numberDigest: string | undefined,
): Promise<OpenedCase> => {
  const before = await readCase(context, caseId);
  if (wasHad(context, before.recent)) return openedCase(before, true);
  const directory = await readDirectory(context);
  const after = nextVersion(
    context,
    before,
    {
      needs: [...new Set([...before.needs, ...input.needs])],
      urgency: input.urgency === 'soon' ? 'soon' : before.urgency,
    },
    directory.policyOf(before.commissionerId),
  );
  await commit(
    context,
    caseChange(context, after, caseEvent('CaseRequestAdded', { needs: input.needs, urgency: input.urgency }), [
      addNote(context, caseNoteKey(caseId, after.version), input.reason),
      ...(numberDigest === undefined ? [] : [lookUpWrite(context, numberDigest)]),
    ]),
  );
  return openedCase(after, true);
};
