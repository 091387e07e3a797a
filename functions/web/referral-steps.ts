import type { ReactElement } from 'react';
import {
  acceptReferral,
  answerQuestion,
  completeReferral,
  declineReferral,
  endReferral,
  recordAttendance,
  recordReferralInError,
  sendReferral,
  waitlistReferral,
  withdrawReferral,
  usualLastDay,
} from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { Context } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import { dateValues, emptyForm, type FormState } from '@fingerpost/pages/form';
import type { ReferralStepName } from '@fingerpost/pages/referral';
import { doneAt } from './done.ts';
import { type FieldKinds, inputFrom } from './fields.ts';
import type { FormWords } from './plain-errors.ts';
import { takeStep } from './step.tsx';
import type { Visit } from './visit.tsx';

/** One step a team takes on a referral: its address, what it runs, and what is said afterwards. */
export type TeamReferralStep = FormWords & {
  readonly name: ReferralStepName;
  readonly run: (input: unknown, context: Context) => Promise<unknown>;
  readonly done: Done;
  readonly kinds?: FieldKinds;
  /** The field to which any refusal belongs that names none. */
  readonly field?: string;
  /** What the form shows at first. */
  readonly begin: (at: Visit) => FormState;
};

const empty = (): FormState => emptyForm;
const todayIn =
  (field: string) =>
  ({ context }: Visit): FormState => ({ values: dateValues(field, dayOf(context.now)), errors: [] });

const agreed = {
  'agreement.by': 'Choose who agreed.',
  'agreement.how': 'Choose how they agreed.',
  'agreement.when': 'Enter the day on which they agreed.',
  'agreement.until': 'Enter the last day on which it is shared.',
};

/** The form asks who agreed, so that it is never decided by what stands where nothing is said. */
const sendAgreed: TeamReferralStep['run'] = (input, context) =>
  sendReferral({ agreement: {}, ...(typeof input === 'object' ? input : {}) }, context);

/** The steps of a team, those of a service by hand among them. */
export const teamReferralSteps: readonly TeamReferralStep[] = [
  {
    name: 'sending',
    run: sendAgreed,
    done: 'referral-sent',
    kinds: { 'agreement.when': 'date', 'agreement.until': 'date' },
    field: 'agreement.by',
    words: agreed,
    begin: ({ context }) => ({
      values: {
        ...dateValues('agreement.when', dayOf(context.now)),
        ...dateValues('agreement.until', usualLastDay(context)),
      },
      errors: [],
    }),
  },
  {
    name: 'answer',
    run: answerQuestion,
    done: 'question-answered',
    words: { answer: 'Write your answer.' },
    field: 'answer',
    begin: empty,
  },
  {
    name: 'withdrawal',
    run: withdrawReferral,
    done: 'referral-withdrawn',
    words: { reason: 'Choose why, or that they did not say.' },
    begin: empty,
  },
  { name: 'ending', run: endReferral, done: 'referral-ended', words: { reason: 'Choose why it ends.' }, begin: empty },
  { name: 'error', run: recordReferralInError, done: 'recorded-in-error', begin: empty },
  {
    name: 'acceptance',
    run: acceptReferral,
    done: 'step-recorded',
    kinds: { startBy: 'date' },
    words: { startBy: 'Enter a real date, or leave it empty.' },
    field: 'startBy',
    begin: empty,
  },
  {
    name: 'waitlisting',
    run: waitlistReferral,
    done: 'step-recorded',
    kinds: { reviewOn: 'date' },
    words: { reviewOn: 'Enter the day on which you will ask again.' },
    field: 'reviewOn',
    begin: empty,
  },
  { name: 'decline', run: declineReferral, done: 'step-recorded', words: { reason: 'Choose why.' }, begin: empty },
  {
    name: 'attendances',
    run: recordAttendance,
    done: 'step-recorded',
    kinds: { on: 'date' },
    words: { result: 'Choose whether they came.', on: 'Enter the day.' },
    field: 'on',
    begin: todayIn('on'),
  },
  {
    name: 'completion',
    run: completeReferral,
    done: 'step-recorded',
    words: { outcome: 'Choose whether they got what they wanted.' },
    begin: empty,
  },
];

const fieldOf = (code: string, { field }: TeamReferralStep): string | undefined => {
  if (code === 'referral.spoke-with') return 'spokeWith';
  if (code === 'consent.until') return 'agreement.until';
  return code === 'referral.step' ? undefined : field;
};

/** Takes one step of a team on a referral; a step that came too late is told above the form. */
export const takeReferralStep = (
  at: Visit,
  step: TeamReferralStep,
  referralId: string,
  again: (form: FormState) => Promise<ReactElement>,
): Promise<Response> =>
  takeStep(at, {
    run: () => step.run({ ...inputFrom(at.values, step.kinds), referralId }, at.context),
    done: () => doneAt(`/referrals/${referralId}`, step.done),
    again,
    field: (code) => fieldOf(code, step),
    ...(step.words === undefined ? {} : { words: step.words }),
    ...(step.names === undefined ? {} : { names: step.names }),
  });
