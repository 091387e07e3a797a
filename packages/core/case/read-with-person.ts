import { type Context, refuse } from '@fingerpost/kernel';
import { Person, personKey } from '@fingerpost/core/patient';
import type { Case } from './case.ts';
import { caseKey, openReferralsKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';

/** A case with the person's details and the number of its open referrals. */
export type CaseWithPerson = { readonly before: Case; readonly person: Person; readonly openReferrals: number };

/** Reads a case, the person and the count of open referrals in one round trip. Refuses: case.missing. */
export const readWithPerson = async (context: Pick<Context, 'table'>, caseId: string): Promise<CaseWithPerson> => {
  const items = await context.table.getMany([caseKey(caseId), personKey(caseId), openReferralsKey(caseId)]);
  const head = items.find(({ type }) => type === 'case');
  const details = items.find(({ type }) => type === 'person');
  if (head === undefined || details === undefined) throw refuse(caseRefusals.missing);
  return {
    before: caseOf(head),
    person: Person.parse(details.data),
    openReferrals: items.find(({ type }) => type === 'tally')?.tally ?? 0,
  };
};
