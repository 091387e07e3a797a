import { Hono } from 'hono';
import { answerAction, refuseFeedback, requestAction } from '@fingerpost/core/case';
import { type PracticeCaseView, viewCase } from '@fingerpost/core/referral';
import { workRefusals } from '@fingerpost/core/work';
import { refuse, splitIdWithin } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { AskedPage, FeedbackPage, RequestActionPage } from '@fingerpost/pages/practice';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { taskIdOf } from './task-id.ts';

/** The pages by which a practice is asked something and answers, and on which it is recorded what it may hear. */
export const practiceRoutes = new Hono();

const actionPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  if (view.unsettled === true && form.errors.length === 0)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  const policy = at.directory.policyOf(at.directory.commissionerOf(view.team.organisationId));
  return (
    <RequestActionPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      practice={view.registeredPractice?.name}
      refused={view.noFeedback}
      days={{ within: policy.actionWithin, returns: policy.actionReturnsAfter }}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

practiceRoutes.get(
  '/cases/:caseId/action',
  teamVisit(async (at) => show(await actionPage(at))),
);

practiceRoutes.post(
  '/cases/:caseId/action',
  teamVisit((at) =>
    takeStep(at, {
      run: () => requestAction({ ...inputFrom(at.values, { on: 'date' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'action-requested'),
      again: (form) => actionPage(at, form),
      field: (code) => (code === 'case.action-day' ? 'on' : undefined),
      words: { ask: 'Write what the practice is asked to do.', on: 'Give a real day, from today on.' },
    }),
  ),
);

const feedbackPage = async (at: Visit, form?: FormState) => {
  const view = await teamViewOf(at);
  const standing = { values: { refused: view.noFeedback ? 'yes' : 'no' }, errors: [] };
  return (
    <FeedbackPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      form={form ?? standing}
    />
  );
};

practiceRoutes.get(
  '/cases/:caseId/feedback',
  teamVisit(async (at) => show(await feedbackPage(at))),
);

practiceRoutes.post(
  '/cases/:caseId/feedback',
  teamVisit((at) =>
    takeStep(at, {
      run: () => refuseFeedback({ ...inputFrom(at.values, { refused: 'boolean' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'feedback-saved'),
      again: (form) => feedbackPage(at, form),
      words: { refused: 'Choose what the person wants.' },
    }),
  ),
);

const practiceViewOf = async (at: Visit): Promise<PracticeCaseView> => {
  const view = await viewCase({ caseId: splitIdWithin(taskIdOf(at)).caseId }, at.context);
  if (view.sees !== 'standing') throw refuse(workRefusals.missing);
  return view;
};

const askedPage = (at: Visit, view: PracticeCaseView, form: FormState = emptyForm) => {
  const action = view.actions.find(({ taskId }) => taskId === taskIdOf(at));
  if (action === undefined) throw refuse(workRefusals.missing);
  return (
    <AskedPage
      frame={at.frame}
      now={at.context.now}
      caseId={view.caseId}
      person={view.name}
      team={view.team.name}
      action={action}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

/** The tasks of a practice: to answer what it was asked, or to file a message, which has a page of its own. */
practiceRoutes.get(
  '/tasks/:taskId',
  visit(['referrer'], async (at) => {
    const view = await practiceViewOf(at);
    const message = view.messages.find(({ taskId }) => taskId === taskIdOf(at));
    return message === undefined ? show(askedPage(at, view)) : at.c.redirect(`/messages/${message.messageId}`, 303);
  }),
);

practiceRoutes.post(
  '/tasks/:taskId/answer',
  visit(['referrer'], (at) =>
    takeStep(at, {
      run: () => answerAction({ ...inputFrom(at.values), taskId: taskIdOf(at) }, at.context),
      done: () => doneAt('/work', 'action-answered'),
      again: async (form) => askedPage(at, await practiceViewOf(at), form),
      field: (code) => (code === 'case.action-reason' ? 'reason' : undefined),
      words: { result: 'Choose your answer.', reason: 'Say why it will not be done.' },
    }),
  ),
);
