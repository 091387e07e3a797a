import type { Context } from '@fingerpost/kernel';
import { dayOf } from '@fingerpost/core/work';
import { Carer, type CarerDetails, isActive } from './carer.ts';
import { carerKey } from './carer.keys.ts';
import { readCarers } from './carer.repository.ts';

/** Reads what a carer may do at this moment; undefined once they have ended, outside their dates, or when there is none. */
export const actingCarer = async (
  { table, now }: Pick<Context, 'table' | 'now'>,
  caseId: string,
  carerId: string,
): Promise<Carer | undefined> => {
  const item = await table.get(carerKey(caseId, carerId));
  const carer = item === undefined ? undefined : Carer.parse(item.data);
  return carer !== undefined && isActive(carer, dayOf(now)) ? carer : undefined;
};

/** A carer who hears for the person, and how they are reached. */
export type HearingCarer = CarerDetails & Pick<Carer, 'carerId'>;

/**
 * Gives the carers to whom messages for the person go, as the person wants: those who may message, act
 * today and hear for them. What they are sent must say no more than it would to the person.
 */
export const carersWhoHear = async (
  context: Pick<Context, 'table' | 'now'>,
  caseId: string,
): Promise<readonly HearingCarer[]> =>
  (await readCarers(context, caseId))
    .filter(({ carer }) => carer.hears === true && carer.scope.includes('message'))
    .filter(({ carer }) => isActive(carer, dayOf(context.now)))
    .map(({ carer: { carerId }, details }) => ({ carerId, ...details }));
