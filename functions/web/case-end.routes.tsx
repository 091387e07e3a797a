import { Hono } from 'hono';
import { lackingAttempts } from '@fingerpost/core/case';
import { closeCase } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { ClosePage } from '@fingerpost/pages/case';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team closes a case. */
export const caseEndRoutes = new Hono();

const closePage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  const policy = at.directory.policyOf(at.directory.commissionerOf(view.team.organisationId));
  return (
    <ClosePage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      form={form}
      open={view.referrals
        .filter(({ isOpen }) => isOpen)
        .map(({ id, serviceName }) => ({ referralId: id, service: serviceName ?? 'A service we agreed' }))}
      attempts={{
        needed: policy.attemptsBeforeClosing,
        overDays: policy.attemptsOver,
        made: view.attempts.length,
        lacking: lackingAttempts(view.attempts, view.person, policy, dayOf(at.context.now)),
      }}
    />
  );
};

caseEndRoutes.get(
  '/cases/:caseId/closure',
  teamVisit(async (at) => show(await closePage(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'case.open-referrals': 'letRun',
  'case.attempts': 'reason',
  'case.no-feedback': 'requestedActions',
  'case.no-practice': 'requestedActions',
  'case.action-day': 'actionsBy',
};

caseEndRoutes.post(
  '/cases/:caseId/closure',
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        closeCase(
          { ...inputFrom(at.values, { letRun: 'boolean', actionsBy: 'date' }), caseId: caseIdOf(at) },
          at.context,
        ),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'case-closed'),
      again: (form) => closePage(at, form),
      field: (code) => fieldOfCode[code],
      words: { reason: 'Choose how the case ends.', actionsBy: 'Give a real day, from today on.' },
      names: {
        'attempts.number': 'reason',
        'attempts.days': 'reason',
        'attempts.times': 'reason',
        'attempts.ways': 'reason',
        'attempts.span': 'reason',
      },
    }),
  ),
);
