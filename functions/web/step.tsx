import type { ReactElement } from 'react';
import { Refusal, type RefusalDetails } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { formatDateTime, happenedWords } from '@fingerpost/pages/show';
import { type FormWords, plainErrors } from './plain-errors.ts';
import { show } from './show.ts';
import type { Visit } from './visit.tsx';

const meanwhile = ({ happened }: RefusalDetails): string =>
  happened === undefined ? '' : ` It is now “${happenedWords(happened.step)}”, since ${formatDateTime(happened.at)}.`;

/**
 * Takes one step that a form asked for: afterwards goes to a page that confirms it; when the input is
 * wrong, or the step is too late, shows the form again with everything typed and what to mend. Other
 * refusals go on up.
 */
export const takeStep = async <Result,>(
  visit: Pick<Visit, 'c' | 'values'>,
  step: {
    readonly run: () => Promise<Result>;
    /** Where to go when it is done: a path, and the code of the confirmation. */
    readonly done: (result: Result) => string;
    /** The page with its form, with what was typed and the errors. */
    readonly again: (form: FormState) => ReactElement | Promise<ReactElement>;
    /** The field to which a refusal without fields of its own belongs; none, when it is about the whole form. */
    readonly field?: (code: string) => string | undefined;
  } & FormWords,
): Promise<Response> => {
  try {
    return visit.c.redirect(step.done(await step.run()), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || !(error.kind === 'invalid' || error.kind === 'conflict')) throw error;
    const whole = [{ field: step.field?.(error.code) ?? '', message: error.message + meanwhile(error.details) }];
    const errors = plainErrors(error.details.errors ?? whole, step);
    return show(await step.again({ values: visit.values, errors }), error.kind === 'invalid' ? 422 : 409);
  }
};
