import { needsInWords } from '@fingerpost/core/patient';
import { Hono } from 'hono';
import { liftVisitRisk, saveVisitRisk } from '@fingerpost/core/case';
import { type TeamCaseView } from '@fingerpost/core/referral';
import { dateValues, type FormState, type FormValues } from '@fingerpost/pages/form';
import { VisitRiskPage, VisitSheetPage } from '@fingerpost/pages/visit';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { providerViewOf } from './provider-referral.tsx';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages about visits: what a visitor has to know to be safe, and the sheet they take along. */
export const visitRoutes = new Hono();

const riskValues = ({ visitRisk }: TeamCaseView): FormValues =>
  visitRisk === undefined
    ? {}
    : {
        text: visitRisk.text,
        source: visitRisk.source,
        ...dateValues('on', visitRisk.on),
        ...dateValues('reviewOn', visitRisk.reviewOn),
      };

const riskPage = async (at: Visit, typed?: FormState) => {
  const view = await teamViewOf(at);
  return (
    <VisitRiskPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      version={view.visitRisk?.version ?? 0}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values: riskValues(view), errors: [] }}
    />
  );
};

visitRoutes.get(
  '/cases/:caseId/visit-risk',
  teamVisit(async (at) => show(await riskPage(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = { 'case.risk-on': 'on', 'case.risk-review': 'reviewOn' };

visitRoutes.post(
  '/cases/:caseId/visit-risk',
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        saveVisitRisk({ ...inputFrom(at.values, { on: 'date', reviewOn: 'date' }), caseId: caseIdOf(at) }, at.context),
      done: ({ caseId }) => doneAt(`/cases/${caseId}`, 'visit-risk-saved'),
      again: (form) => riskPage(at, form),
      field: (code) => fieldOfCode[code],
      words: {
        text: 'Write what a visitor has to know.',
        on: 'Enter the day from which it is known.',
        source: 'Write how it is known.',
        reviewOn: 'Enter the day on which it is looked at again.',
      },
    }),
  ),
);

visitRoutes.post(
  '/cases/:caseId/visit-risk/lifting',
  teamVisit((at) =>
    takeStep(at, {
      run: () => liftVisitRisk({ caseId: caseIdOf(at) }, at.context),
      done: ({ caseId }) => doneAt(`/cases/${caseId}`, 'visit-risk-lifted'),
      again: (form) => riskPage(at, form),
    }),
  ),
);

visitRoutes.get(
  '/cases/:caseId/visit-sheet',
  teamVisit(async (at) => {
    const view = await teamViewOf(at);
    return show(
      <VisitSheetPage
        frame={at.frame}
        now={at.context.now}
        at={`/cases/${view.caseId}`}
        reference={view.reference}
        person={{ ...view.person, communicationNeeds: needsInWords(view.person)?.slice() }}
        rules={view.person.safeContact}
        notBefore={view.paused?.until}
        risk={view.visitRisk}
        team={view.team}
      />,
    );
  }),
);

/** A service takes along what the person agreed to share; before it has accepted, and once it is over, there is no sheet. */
visitRoutes.get(
  '/referrals/:referralId{ref_\\w+}/visit-sheet',
  visit(['provider'], async (at) => {
    const view = await providerViewOf(at);
    const page = `/referrals/${view.referralId}`;
    if (view.sees !== 'person') return at.c.redirect(page, 303);
    const { safeContact, notBefore } = view.contact;
    return show(
      <VisitSheetPage
        frame={at.frame}
        now={at.context.now}
        at={page}
        reference={view.reference}
        person={view.person}
        rules={safeContact === 'not-asked' ? undefined : safeContact}
        notBefore={notBefore}
        risk={view.visitRisk}
        team={view.team}
      />,
    );
  }),
);
