import { type Context, type Item, referenceOf, refuse } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Case, caseKey, caseOf, isTeamOfCase } from '@fingerpost/core/case';
import { threadRefusals } from './thread.refusals.ts';

const asMade = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** Goes through the cases of the reader's team, newest first, until one has the reference: seldom asked, by a person. */
const findByReference = async (context: Context, reference: string): Promise<string | undefined> => {
  const { organisationId } = memberActor(context.actor);
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.queryIndex('byReceiver', organisationId, {
      newestFirst: true,
      ...(after === undefined ? {} : { after }),
    });
    const caseIds = page.rows.filter(({ type }) => type === 'case').map(({ pk }) => pk.slice('CASE#'.length));
    const found = caseIds.find((caseId) => asMade(referenceOf(caseId)) === asMade(reference));
    if (found !== undefined) return found;
    after = page.after;
  } while (after !== undefined);
  return undefined;
};

/** Gives an open case of the reader's team, by its id or by the reference that people speak of. Refuses: reply.case. */
export const openCaseOfTeam = async (
  context: Context,
  named: { readonly caseId?: string | undefined; readonly reference?: string | undefined },
): Promise<Case> => {
  const { caseId, reference = '' } = named;
  const known = caseId ?? (reference === '' ? undefined : await findByReference(context, reference));
  const item: Item | undefined = known === undefined ? undefined : await context.table.get(caseKey(known));
  const of = item === undefined ? undefined : caseOf(item);
  if (of === undefined || of.status === 'closed' || !isTeamOfCase(context.actor, of))
    throw refuse(threadRefusals.replyCase);
  return of;
};
