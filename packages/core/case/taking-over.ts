import type { Context, Write } from '@fingerpost/kernel';
import { type Person, putMatch } from '@fingerpost/core/patient';
import type { Case } from './case.ts';
import { putPointer } from './opening-writes.ts';
import { keysOf, knownIn, soughtAs } from './whose-case.ts';

/** The writes by which a person's NHS number and birth date lead to the case that takes another's place. */
export const takeOver = async (
  context: Context,
  former: Pick<Case, 'id'>,
  opened: Case,
  person: Person,
): Promise<readonly Write[]> => {
  const sought = soughtAs(context, opened.teamId, person);
  const { digest, pointer, match } = knownIn(sought, await context.table.getMany(keysOf(sought)));
  const isListed = pointer?.cases.includes(former.id) === true && digest !== undefined;
  const open = (pointer?.open ?? []).filter(({ caseId }) => caseId !== former.id);
  return [
    putMatch(context, sought.matchDigest, match, opened.id, { ...person, digest }),
    ...(isListed ? [putPointer(context, digest, { ...pointer, open }, opened, person)] : []),
  ];
};
