import type { ReactElement } from 'react';
import { askQuestion, declineReferral, type RequestView, waitlistReferral } from '@fingerpost/core/referral';
import { type Directory, needWords, type Policy } from '@fingerpost/core/directory';
import type { Context } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import type { FormState } from '@fingerpost/pages/form';
import { AskQuestionPage, DeclinePage, WaitlistPage } from '@fingerpost/pages/provider';
import type { FieldKinds } from '../web/fields.ts';
import type { FormWords } from '../web/plain-errors.ts';
import { type LinkVisit, requestOf } from './link-visit.tsx';

/** One answer through a link: what it runs, what is said afterwards, and to which field a refusal belongs. */
export type LinkStep = FormWords & {
  readonly run: (input: unknown, context: Context) => Promise<unknown>;
  readonly done: Done;
  readonly kinds?: FieldKinds;
  readonly field?: Readonly<Record<string, string>>;
};

type Asked = Parameters<typeof WaitlistPage>[0];
type StepPage = LinkStep & { readonly page: (asked: Asked, policy: Policy) => ReactElement };

/** Gives the policy by which the dates of a referral are set: that of the commissioner of its team. */
export const policyOf = (directory: Directory, { team }: RequestView): Policy =>
  directory.policyOf(directory.commissionerOf(team.organisationId));

/** The answers that are given on a page of their own, by the last part of its path. */
export const answerStepPages: Readonly<Record<string, StepPage>> = {
  question: {
    run: askQuestion,
    done: 'question-asked',
    words: { question: 'Write your question.' },
    page: (asked, policy) => <AskQuestionPage {...asked} answerWithin={policy.answerQuestion} />,
  },
  waitlisting: {
    run: waitlistReferral,
    done: 'referral-waitlisted',
    kinds: { reviewOn: 'date' },
    field: { 'referral.review-date': 'reviewOn' },
    words: { reviewOn: 'Give the day on which you look again, as a real date.' },
    page: (asked) => <WaitlistPage {...asked} />,
  },
  decline: {
    run: declineReferral,
    done: 'referral-declined',
    words: { reason: 'Choose why.' },
    page: (asked) => <DeclinePage {...asked} />,
  },
};

/** Makes the page of one answer, with what was typed where it has to be mended. */
export const stepPageOf = async (at: LinkVisit, { page }: StepPage, form?: FormState): Promise<ReactElement> => {
  const view = await requestOf(at);
  const asked: Asked = {
    frame: at.frame,
    idempotencyKey: at.context.random(26),
    referral: { id: view.referralId, reference: view.reference, need: needWords[view.need] },
    form,
    link: at.link,
  };
  return page(asked, policyOf(at.directory, view));
};
