import { Hono } from 'hono';
import { transferCase } from '@fingerpost/core/referral';
import type { FormState, FormValues } from '@fingerpost/pages/form';
import { TransferPage } from '@fingerpost/pages/life';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team gives a case to the team of another area. */
export const transferRoutes = new Hono();

const agreed: FormState = { values: { 'agreement.by': 'person' }, errors: [] };

const transferPage = async (at: Visit, form: FormState = agreed) => {
  const view = await teamViewOf(at);
  const teams = at.directory
    .organisations()
    .filter(({ kind, status }) => kind === 'team' && status === 'active')
    .filter(({ organisationId }) => organisationId !== view.team.organisationId)
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <TransferPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      form={form}
      teams={teams}
      referrals={view.referrals
        .filter(({ isOpen }) => isOpen)
        .map(({ id, serviceName, sentAt }) => ({
          referralId: id,
          service: serviceName ?? 'A service we agreed',
          mayStay: sentAt !== undefined,
        }))}
    />
  );
};

transferRoutes.get(
  '/cases/:caseId/transfer',
  teamVisit(async (at) => show(await transferPage(at))),
);

const choice = /^choice\.(ref_\w+)$/;

const choicesIn = (values: FormValues): readonly { referralId: string; what: string }[] =>
  Object.keys(values).flatMap((name) => {
    const referralId = choice.exec(name)?.[1];
    return referralId === undefined ? [] : [{ referralId, what: textOf(values, name) }];
  });

const fieldOfCode: Readonly<Record<string, string>> = {
  'case.other-team': 'toTeamId',
  'consent.missing': 'agreement.by',
};

transferRoutes.post(
  '/cases/:caseId/transfer',
  teamVisit((at) => {
    const { toTeamId, agreement = {}, note } = inputFrom(at.values, { 'agreement.when': 'date' });
    const input = { caseId: caseIdOf(at), toTeamId, agreement, note: note ?? '', referrals: choicesIn(at.values) };
    return takeStep(at, {
      run: () => transferCase(input, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'case-transferred'),
      again: (form) => transferPage(at, form),
      field: (code) => fieldOfCode[code],
      words: {
        toTeamId: 'Choose the team.',
        'agreement.by': 'Choose who agreed.',
        'agreement.how': 'Choose how they agreed.',
        'agreement.when': 'Enter the day on which they agreed.',
        note: 'Write what the new team needs to know first.',
      },
    });
  }),
);
