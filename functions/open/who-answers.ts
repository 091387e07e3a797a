import { referralRefusals } from '@fingerpost/core/referral';
import type { FormState } from '@fingerpost/pages/form';
import type { LinkVisit } from './link-visit.tsx';

/** Gives the field that a refusal belongs to when it asks who answers. */
export const fieldOfName = (code: string): 'name' | undefined =>
  code === referralRefusals.whoAnswers.code ? 'name' : undefined;

const noName = { field: 'name', message: 'Write your name.' };

/** Says that a name is missing together with what else is wrong, so that a form is mended once. */
export const withName = (
  { context: { actor } }: Pick<LinkVisit, 'context'>,
  { errors, ...form }: FormState,
): FormState => {
  const isMissing = actor.kind === 'link' && actor.name === undefined;
  const others = errors.filter(({ field }) => field !== 'name');
  return { ...form, errors: isMissing ? [...others, noName] : others };
};
