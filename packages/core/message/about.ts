import type { Context } from '@fingerpost/kernel';
import { type Case, caseKey, caseOf } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { deathCheckId, type Referral, referralKey, referralOf } from '@fingerpost/core/referral';
import { taskKey, taskOf } from '@fingerpost/core/work';

/** A case, and the referral in it that a notice is about, with the directory: what a colleague's task needs. */
export type About = {
  readonly found?: Referral | undefined;
  readonly of: Case;
  readonly directory: Directory;
  /** A service said that the person has died, and nobody has checked yet. */
  readonly mayHaveDied?: boolean;
};

/** What a notice is about, with the person as their details are now. */
export type AboutPerson = About & { readonly person: Person };

/** Reads a case with its person, and a referral where there is one, in one round trip; undefined when something is gone. */
export const readAbout = async (
  context: Context,
  caseId: string,
  referralId?: string,
): Promise<AboutPerson | undefined> => {
  const items = await context.table.getMany([
    ...(referralId === undefined ? [] : [referralKey(referralId)]),
    ...[caseKey, personKey].map((keyOf) => keyOf(caseId)),
    taskKey(deathCheckId(context, caseId)),
  ]);
  const [head, of, person, check] = ['referral', 'case', 'person', 'task'].map((type) =>
    items.find((item) => item.type === type),
  );
  if (of === undefined || person === undefined || (head === undefined && referralId !== undefined)) return undefined;
  const found = head === undefined ? undefined : referralOf(head);
  if (found?.ledBy !== undefined && found.ledBy !== caseId) return readAbout(context, found.ledBy, referralId);
  const directory = await readDirectory(context);
  const mayHaveDied = check !== undefined && taskOf(check).status === 'open';
  return { found, of: caseOf(of), person: Person.parse(person.data), directory, mayHaveDied };
};
