import { caseRefusals } from '@fingerpost/core/case';
import { type TeamCaseView, viewCase } from '@fingerpost/core/referral';
import { addWorkingDays, dayOf } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import { dateValues, type FormState } from '@fingerpost/pages';
import type { Visit } from './visit.tsx';

/** Gives the id of the case that the address names. */
export const caseIdOf = ({ c }: Pick<Visit, 'c'>): string => c.req.param('caseId') ?? '';

/** Reads a case for its team. Refuses: case.missing, also to a practice, which sees less. */
export const teamViewOf = async (at: Visit, caseId = caseIdOf(at)): Promise<TeamCaseView> => {
  const view = await viewCase({ caseId }, at.context);
  if (view.sees !== 'journey') throw refuse(caseRefusals.missing);
  return view;
};

/** Gives the name by which the pages of a case speak of the person. */
export const personName = ({ person }: Pick<TeamCaseView, 'person'>): string =>
  `${person.preferredName ?? person.name.given} ${person.name.family}`;

/** Gives the form for a contact as it first stands: a call with the person, and the next one when the policy asks for it. */
export const emptyContact = ({ context, directory, actor }: Visit): FormState => {
  const policy = directory.policyOf(directory.commissionerOf(actor.organisationId));
  const next = addWorkingDays(dayOf(context.now), policy.nextContact);
  return {
    values: { channel: 'call', withWhom: 'person', ...dateValues('nextContactOn', next) },
    errors: [],
    id: 'contact',
  };
};
