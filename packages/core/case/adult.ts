import { type Context, refuse } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { ageOn } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { caseRefusals } from './case.refusals.ts';

/** Says whom to contact instead for somebody who is too young: the commissioner's words, or the practice and the network's safeguarding number. */
export const childrenContactOf = (directory: Directory, commissionerId: string | undefined): string => {
  const { childrenContact } = directory.policyOf(commissionerId);
  if (childrenContact !== undefined) return childrenContact;
  const number = directory.network()?.safeguardingNumber;
  const worry = number === undefined ? 'the council’s children’s services' : number;
  return `Ask at the GP practice. If you are worried about a child’s safety, ring ${worry}.`;
};

/** Lets through somebody old enough for the network. Refuses: case.under-age, saying whom to contact instead. */
export const mustBeAdult = (
  context: Pick<Context, 'now'>,
  directory: Directory,
  commissionerId: string | undefined,
  dateOfBirth: string,
): void => {
  const { adultAge } = directory.policyOf(commissionerId);
  if (ageOn(dateOfBirth, dayOf(context.now)) >= adultAge) return;
  const message = `This is for people aged ${String(adultAge)} or over. ${childrenContactOf(directory, commissionerId)}`;
  throw refuse({ ...caseRefusals.underAge, message });
};
