import type { Key } from '@fingerpost/kernel';

/** Where the carers of a case begin. */
export const carersPrefix = '8#carer#';

/** What a carer may do for the person, from when and until when, without their name. */
export const carerKey = (caseId: string, carerId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `${carersPrefix}${carerId}`,
});

/** How a carer is called and reached. */
export const carerDetailsKey = (caseId: string, carerId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `${carersPrefix}${carerId}#details`,
});
