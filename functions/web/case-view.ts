import { caseRefusals } from '@fingerpost/core/case';
import { type TeamCaseView, viewCase } from '@fingerpost/core/referral';
import { addWorkingDays, dayOf } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { formatWeekday } from '@fingerpost/pages/show';
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

/** The form for a contact as it first stands: a call with the person. */
export const emptyContact: FormState = { values: { channel: 'call', withWhom: 'person' }, errors: [], id: 'contact' };

/** Says by when the next contact is due where no day is given, as the policy has it. */
export const nextContactHint = ({ context, directory }: Visit, view: TeamCaseView): string => {
  const policy = directory.policyOf(directory.commissionerOf(view.team.organisationId));
  const after = (days: number): string => formatWeekday(addWorkingDays(dayOf(context.now), days));
  const talked = after(policy.nextContact);
  const first = view.urgency === 'soon' ? policy.firstContactSoon : policy.firstContact;
  return view.status === 'active'
    ? `Leave it empty for ${talked}.`
    : `Leave it empty for ${talked} once you have talked, or ${after(first)} if you have not.`;
};
