import type { Context } from '@fingerpost/kernel';
import { readMember } from '@fingerpost/core/access';
import { barredIn, readNotWith } from '@fingerpost/core/case';
import { findConcern } from '@fingerpost/core/concern';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf, lookingAfter } from '@fingerpost/core/work';

/**
 * Gives the e-mail address of who looks after a concern today, as long as it is open, and never of
 * somebody from whom its case is kept; undefined when nobody needs to be told.
 */
export const addressForConcern = async (
  context: Pick<Context, 'table' | 'objects' | 'now'>,
  concernId: string,
): Promise<string | undefined> => {
  const found = await findConcern(context, concernId);
  if (found?.holder === undefined) return undefined;
  const barred = barredIn(await readNotWith(context, found.caseId));
  const [acting] = lookingAfter(found.holder, await readDirectory(context), dayOf(context.now), barred);
  if (acting === undefined) return undefined;
  const stored = await readMember(context, acting.organisationId, acting.memberId);
  return stored?.member.status === 'active' ? stored.member.email : undefined;
};
