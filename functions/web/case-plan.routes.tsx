import { Hono } from 'hono';
import { changePerson, type Goal, savePlan } from '@fingerpost/core/case';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { EditPersonPage, PlanPage } from '@fingerpost/pages/case';
import type { FormState, FormValues } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom, textOf, withoutEmptyRows } from './fields.ts';
import { clearedIn, personFrom, personKinds, personValues, personWords } from './person-input.ts';
import { languagesIn, needList, withSearched } from './need-list.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team writes down what matters to a person, and who they are. */
export const casePlanRoutes = new Hono();

const goalsOf = (view: TeamCaseView): readonly Goal[] =>
  (view.plan?.goals ?? []).filter(({ leftOn }) => leftOn === undefined);

const planValues = (view: TeamCaseView): FormValues => ({
  matters: view.plan?.matters ?? '',
  carersMayRead: view.plan?.carersMayRead === true ? 'yes' : '',
  ...Object.fromEntries(
    goalsOf(view).flatMap(({ text, carersMayRead }, row) => [
      [`goals.${String(row)}.text`, text],
      [`goals.${String(row)}.carersMayRead`, carersMayRead === true ? 'yes' : ''],
    ]),
  ),
});

/** Gives the goals in the order of the rows that were posted. */
const goalsIn = (view: TeamCaseView, values: FormValues): readonly (Goal | undefined)[] => {
  const known = new Map(goalsOf(view).map((goal) => [goal.goalId, goal]));
  const rows = Object.keys(values).flatMap((name) => /^goals\.(\d+)\.text$/.exec(name)?.[1] ?? []);
  return rows.map((row) => known.get(textOf(values, `goals.${row}.goalId`)));
};

const planPage = async (at: Visit, typed?: FormState) => {
  const view = await teamViewOf(at);
  if (view.unsettled === true && typed === undefined)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  return (
    <PlanPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      version={view.plan?.version ?? 0}
      form={typed ?? { values: planValues(view), errors: [] }}
      goals={typed === undefined ? goalsOf(view) : goalsIn(view, typed.values)}
    />
  );
};

casePlanRoutes.get(
  '/cases/:caseId/plan',
  teamVisit(async (at) => show(await planPage(at))),
);

casePlanRoutes.post(
  '/cases/:caseId/plan',
  teamVisit((at) => {
    const values = withoutEmptyRows(at.values, 'goals', 'goalId');
    const input = inputFrom(values, {
      'goals.*.rating': 'number',
      'goals.*.carersMayRead': 'boolean',
      carersMayRead: 'boolean',
    });
    return takeStep(
      { ...at, values },
      {
        run: () => savePlan({ matters: '', goals: [], ...input, caseId: caseIdOf(at) }, at.context),
        done: () => doneAt(`/cases/${caseIdOf(at)}`, 'plan-saved'),
        again: (form) => planPage(at, form),
        words: { 'goals.*.text': 'Write the goal in their words.', 'goals.*.rating': 'Choose a number from 0 to 10.' },
      },
    );
  }),
);

const personPage = async (at: Visit, typed?: FormState) => {
  const [view, list] = await Promise.all([teamViewOf(at), needList()]);
  return (
    <EditPersonPage
      listed={{ needs: list.map(({ words }) => words), languages: languagesIn(list) }}
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      version={view.version}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values: personValues(view.person), errors: [] }}
    />
  );
};

casePlanRoutes.get(
  '/cases/:caseId/person',
  teamVisit(async (at) => show(await personPage(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'case.unreachable': 'phone',
  'case.born-later': 'dateOfBirth',
  'case.under-age': 'dateOfBirth',
};

casePlanRoutes.post(
  '/cases/:caseId/person',
  teamVisit(async (at) => {
    const asked = withSearched(inputFrom(at.values, personKinds('')), await needList());
    const person = personFrom(asked, at.values, { sayHowToContact: false });
    return takeStep(at, {
      run: () => changePerson({ ...person, caseId: caseIdOf(at), clear: clearedIn(person) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'person-changed'),
      again: (form) => personPage(at, form),
      field: (code) => fieldOfCode[code],
      ...personWords(''),
    });
  }),
);
