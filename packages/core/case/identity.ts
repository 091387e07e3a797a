import * as z from 'zod';
import {
  CaseId,
  type Context,
  type Item,
  type Key,
  OrganisationId,
  PersonId,
  refuse,
  type Write,
} from '@fingerpost/kernel';
import type { Case } from './case.ts';
import { identityKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';

/** What people have decided of whose case it is: with which it is one person's, and of which it is not. */
export const Identity = z.object({
  joined: z.array(z.object({ caseId: CaseId, teamId: OrganisationId })),
  parted: z.array(CaseId),
  /** The case whose person this one took over when they were joined, and the id of its own that it gave up. */
  moved: z.object({ to: CaseId, ownPersonId: PersonId }).optional(),
  version: z.int(),
});
export type Identity = z.infer<typeof Identity>;

/** Why somebody has to find out whose case it is. */
export type IdentityReason = 'details-differ' | 'same-nhs-number' | 'possible-match' | 'separated';

/** What is kept of a case of which nobody has decided anything. */
const undecided: Identity = { joined: [], parted: [], version: 0 };

/** Parses what was decided of a case; nothing yet, where there is no item. */
export const identityOfCase = (item: Item | undefined): Identity =>
  item === undefined ? undecided : Identity.parse(item.data);

/** The write that keeps what was decided of a case. */
export const putIdentity = (caseId: string, before: Identity, changes: Partial<Identity>): Write => {
  const after: Identity = { ...before, ...changes, version: before.version + 1 };
  const item: Item = { ...identityKey(caseId), type: 'identity', version: after.version, data: after };
  return { kind: 'put', item, expect: before.version === 0 ? 'new' : before.version };
};

/** Lets through a case of which it is settled whose it is. Refuses: case.identity, saying what to do first. */
export const mustBeSettled = (found: Pick<Case, 'id' | 'unsettled'>): void => {
  if (found.unsettled === true) throw refuse(caseRefusals.identity, { caseId: found.id });
};

/** Reads keys in one round trip, and answers what is there at each. */
export const readAt = async (
  context: Pick<Context, 'table'>,
  keys: readonly Key[],
): Promise<(key: Key) => Item | undefined> => {
  const unique = new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key]));
  const items = await context.table.getMany([...unique.values()]);
  return ({ pk, sk }) => items.find((item) => item.pk === pk && item.sk === sk);
};
