import { Hono } from 'hono';
import { changePerson, changeRegisteredPractice, confirmAgreements, viewCorrections } from '@fingerpost/core/case';
import { type CaseView, recordDeath, undoDeath, viewCase } from '@fingerpost/core/referral';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { CorrectionsPage, DeathPage, PracticeChangePage, UndoDeathPage } from '@fingerpost/pages/life';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { shownCorrection } from './corrections.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a practice or a team records what happens in a person's life: their death, another practice, corrections. */
export const lifeEventRoutes = new Hono();

const pathOf = (at: Visit): string => `/cases/${caseIdOf(at)}`;
const nameIn = (view: CaseView): string => (view.sees === 'standing' ? view.name : personName(view));
const about = (at: Visit, view: CaseView, form: FormState) => ({
  frame: at.frame,
  caseId: view.caseId,
  person: nameIn(view),
  idempotencyKey: at.context.random(26),
  form,
});

const either = ['referrer', 'link-worker', 'team-lead'] as const;

const deathPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await viewCase({ caseId: caseIdOf(at) }, at.context);
  return <DeathPage {...about(at, view, form)} by={view.sees === 'standing' ? 'practice' : 'team'} />;
};

lifeEventRoutes.get(
  '/cases/:caseId/death',
  visit(either, async (at) => show(await deathPage(at))),
);

lifeEventRoutes.post(
  '/cases/:caseId/death',
  visit(either, (at) =>
    takeStep(at, {
      run: () => recordDeath({ ...inputFrom(at.values, { on: 'date' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'death-recorded'),
      again: (form) => deathPage(at, form),
      field: (code) => (code === 'case.died-on' ? 'on' : undefined),
      words: { toldBy: 'Choose who told you.', on: 'Enter a real date, or leave it empty.' },
    }),
  ),
);

const undoPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  const withdrawn = view.referrals.filter(({ status, reason }) => status === 'withdrawn' && reason === 'died');
  return <UndoDeathPage {...about(at, view, form)} withdrawn={withdrawn.length} />;
};

lifeEventRoutes.get(
  '/cases/:caseId/death/undoing',
  visit(['team-lead'], async (at) => show(await undoPage(at))),
);

lifeEventRoutes.post(
  '/cases/:caseId/death/undoing',
  visit(['team-lead'], (at) =>
    takeStep(at, {
      run: () => undoDeath({ caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'death-undone'),
      again: (form) => undoPage(at, form),
    }),
  ),
);

const practicePage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  const practices = at.directory
    .organisations()
    .filter(({ kind, status, organisationId }) => {
      const isOther = organisationId !== view.registeredPractice?.organisationId || view.nextPractice !== undefined;
      return kind === 'practice' && status === 'active' && isOther;
    })
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return <PracticeChangePage {...about(at, view, form)} practices={practices} now={view.registeredPractice?.name} />;
};

lifeEventRoutes.get(
  '/cases/:caseId/registered-practice',
  teamVisit(async (at) => show(await practicePage(at))),
);

const practiceFields: Readonly<Record<string, string>> = {
  'case.practice': 'practiceId',
  'case.practice-from': 'from',
};

lifeEventRoutes.post(
  '/cases/:caseId/registered-practice',
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        changeRegisteredPractice({ ...inputFrom(at.values, { from: 'date' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'practice-changed'),
      again: (form) => practicePage(at, form),
      field: (code) => practiceFields[code],
      words: { practiceId: 'Choose the new practice.', from: 'Enter the day from which they are registered there.' },
    }),
  ),
);

lifeEventRoutes.get(
  '/cases/:caseId/person/changes',
  teamVisit(async (at) => {
    const view = await teamViewOf(at);
    const corrections = await viewCorrections({ caseId: view.caseId }, at.context);
    return show(
      <CorrectionsPage
        frame={at.frame}
        caseId={view.caseId}
        person={personName(view)}
        corrections={corrections.map(shownCorrection)}
      />,
    );
  }),
);

lifeEventRoutes.post(
  '/cases/:caseId/person/asked',
  teamVisit(async (at) => {
    await changePerson({ caseId: caseIdOf(at), askedAgain: true }, at.context);
    return at.c.redirect(doneAt(pathOf(at), 'safe-contact-asked'), 303);
  }),
);

lifeEventRoutes.post(
  '/cases/:caseId/agreements',
  teamVisit(async (at) => {
    await confirmAgreements({ ...inputFrom(at.values), caseId: caseIdOf(at) }, at.context);
    return at.c.redirect(doneAt(pathOf(at), 'agreements-confirmed'), 303);
  }),
);
