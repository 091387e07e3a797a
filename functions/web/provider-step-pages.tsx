import type { ReactElement } from 'react';
import {
  askQuestion,
  completeReferral,
  declineReferral,
  endReferral,
  type PersonView,
  type RequestView,
  waitlistReferral,
} from '@fingerpost/core/referral';
import { needWords } from '@fingerpost/core/directory';
import type { Context } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import type { FormState } from '@fingerpost/pages/form';
import { AskQuestionPage, CompletePage, DeclinePage, EndPage, WaitlistPage } from '@fingerpost/pages/provider';
import type { FieldKinds } from './fields.ts';
import type { FormWords } from './plain-errors.ts';
import { policyOf, type ProviderView } from './provider-referral.tsx';
import type { Visit } from './visit.tsx';

/** One step of a provider's: what it runs, what is said afterwards, and to which field a refusal belongs. */
export type ProviderStep = FormWords & {
  readonly run: (input: unknown, context: Context) => Promise<unknown>;
  readonly done: Done;
  readonly field?: Readonly<Record<string, string>>;
};

type StepPage = ProviderStep & {
  readonly kinds?: FieldKinds;
  /** The page that asks for it; undefined where the referral as it stands has no such step. */
  readonly page: (at: Visit, view: ProviderView, form?: FormState) => ReactElement | undefined;
};

const common = (at: Visit, view: RequestView | PersonView, form: FormState | undefined) => ({
  frame: at.frame,
  idempotencyKey: at.context.random(26),
  referral: { id: view.referralId, reference: view.reference, need: needWords[view.need] },
  form,
});

const whileAsked =
  (page: (at: Visit, view: RequestView, form?: FormState) => ReactElement): StepPage['page'] =>
  (at, view, form) =>
    view.sees === 'request' ? page(at, view, form) : undefined;

const whileGoing =
  (page: (at: Visit, view: PersonView, form?: FormState) => ReactElement): StepPage['page'] =>
  (at, view, form) =>
    view.sees === 'person' && view.status !== 'completed' ? page(at, view, form) : undefined;

/** The steps that are asked for on a page of their own, by the last part of its path. */
export const providerStepPages: Readonly<Record<string, StepPage>> = {
  question: {
    run: askQuestion,
    done: 'question-asked',
    words: { question: 'Write your question.' },
    page: whileAsked((at, view, form) => (
      <AskQuestionPage {...common(at, view, form)} answerWithin={policyOf(at, view).answerQuestion} />
    )),
  },
  waitlisting: {
    run: waitlistReferral,
    done: 'referral-waitlisted',
    kinds: { reviewOn: 'date' },
    field: { 'referral.review-date': 'reviewOn' },
    words: { reviewOn: 'Give the day on which you look again, as a real date.' },
    page: whileAsked((at, view, form) => <WaitlistPage {...common(at, view, form)} />),
  },
  decline: {
    run: declineReferral,
    done: 'referral-declined',
    words: { reason: 'Choose why.' },
    page: whileAsked((at, view, form) => <DeclinePage {...common(at, view, form)} />),
  },
  completion: {
    run: completeReferral,
    done: 'referral-completed',
    words: { outcome: 'Choose how it went.' },
    page: whileGoing((at, view, form) => <CompletePage {...common(at, view, form)} />),
  },
  ending: {
    run: endReferral,
    done: 'referral-ended',
    words: { reason: 'Choose why it ends.' },
    page: whileGoing((at, view, form) => <EndPage {...common(at, view, form)} />),
  },
};
