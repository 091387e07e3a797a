import { Hono } from 'hono';
import {
  answerCheckIn,
  lonelinessQuestions,
  lonelinessSource,
  ons4Introduction,
  ons4Questions,
  ons4Source,
  rateGoals,
  recordLoneliness,
  recordOns4,
  viewMeasures,
} from '@fingerpost/core/outcomes';
import {
  CheckInRecordPage,
  LonelinessPage,
  MeasuresPage,
  RateGoalsPage,
  WellbeingPage,
} from '@fingerpost/pages/measures';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team reads what a person said of themselves, and records what they are told. */
export const ownQuestionsRoutes = new Hono();

const answersAt = (at: Visit): string => `/cases/${caseIdOf(at)}/own/answers`;

const toldWords = {
  'told.by': 'Say whether they said it themselves or through an interpreter.',
  'told.how': 'Say how they told you.',
  'told.on': 'Give the day on which they told you.',
} as const;

const toldField = (code: string): string | undefined => (code === 'outcomes.told-later' ? 'told.on' : undefined);

/** The page of a case, or what comes first where it is not settled who the person is. */
const onceSettled = async (
  at: Visit,
  form: FormState,
  page: (given: { caseId: string; person: string; idempotencyKey: string; form: FormState }) => React.ReactElement,
) => {
  const view = await teamViewOf(at);
  const person = personName(view);
  if (view.unsettled === true && form.errors.length === 0)
    return <SettleFirstPage frame={at.frame} view={view} person={person} />;
  return page({ caseId: view.caseId, person, idempotencyKey: at.context.random(26), form });
};

ownQuestionsRoutes.get(
  '/cases/:caseId/own/answers',
  teamVisit(async (at) => {
    const [view, measures] = await Promise.all([teamViewOf(at), viewMeasures({ caseId: caseIdOf(at) }, at.context)]);
    return show(
      <MeasuresPage
        frame={at.frame}
        person={personName(view)}
        measures={measures}
        serviceName={(serviceId) => at.directory.service(serviceId)?.name ?? 'A service'}
        sources={[ons4Source, lonelinessSource]}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);

const wellbeingPage = (at: Visit, typed: FormState = emptyForm) =>
  onceSettled(at, typed, (given) => (
    <WellbeingPage
      frame={at.frame}
      asked={{ introduction: ons4Introduction, questions: ons4Questions, source: ons4Source }}
      {...given}
    />
  ));

ownQuestionsRoutes.get(
  '/cases/:caseId/own/questions',
  teamVisit(async (at) => show(await wellbeingPage(at))),
);

const score = 'Choose a number from 0 to 10 for at least one question, or say why they were not asked.';
const scores = ['answers.satisfied', 'answers.worthwhile', 'answers.happy', 'answers.anxious'] as const;
const scoreKinds = {
  ...Object.fromEntries(scores.map((name) => [name, 'number' as const])),
  'told.on': 'date',
} as const;

ownQuestionsRoutes.post(
  '/cases/:caseId/own/questions',
  teamVisit((at) =>
    takeStep(at, {
      run: () => recordOns4({ ...inputFrom(at.values, scoreKinds), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(answersAt(at), 'wellbeing-recorded'),
      again: (form) => wellbeingPage(at, form),
      field: (code) => {
        if (code === 'ons4.either') return 'answers.satisfied';
        return code === 'outcomes.told' ? 'told.by' : (toldField(code) ?? 'stage');
      },
      words: {
        stage: 'Choose when this is.',
        ...Object.fromEntries(scores.map((name) => [name, score])),
        ...toldWords,
      },
    }),
  ),
);

const lonelinessPage = (at: Visit, typed: FormState = emptyForm) =>
  onceSettled(at, typed, (given) => (
    <LonelinessPage frame={at.frame} questions={lonelinessQuestions} source={lonelinessSource} {...given} />
  ));

ownQuestionsRoutes.get(
  '/cases/:caseId/own/loneliness',
  teamVisit(async (at) => show(await lonelinessPage(at))),
);

ownQuestionsRoutes.post(
  '/cases/:caseId/own/loneliness',
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        recordLoneliness(
          { answers: {}, ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIdOf(at) },
          at.context,
        ),
      done: () => doneAt(answersAt(at), 'loneliness-recorded'),
      again: (form) => lonelinessPage(at, form),
      field: (code) => (code === 'outcomes.told' ? 'told.by' : (toldField(code) ?? 'stage')),
      words: { stage: 'Choose when this is.', ...toldWords },
    }),
  ),
);

const goalsPage = async (at: Visit, typed: FormState = emptyForm) => {
  const { goals } = await viewMeasures({ caseId: caseIdOf(at) }, at.context);
  return onceSettled(at, typed, (given) => <RateGoalsPage frame={at.frame} goals={goals} {...given} />);
};

ownQuestionsRoutes.get(
  '/cases/:caseId/own/goals',
  teamVisit(async (at) => show(await goalsPage(at))),
);

ownQuestionsRoutes.post(
  '/cases/:caseId/own/goals',
  teamVisit((at) => {
    const ratings = Object.keys(at.values)
      .filter((name) => name.startsWith('goal.') && textOf(at.values, name) !== '')
      .map((name) => ({ goalId: name.slice('goal.'.length), rating: Number(textOf(at.values, name)) }));
    return takeStep(at, {
      run: () =>
        rateGoals(
          { told: inputFrom(at.values, { 'told.on': 'date' })['told'], ratings, caseId: caseIdOf(at) },
          at.context,
        ),
      done: () => doneAt(answersAt(at), 'goals-rated'),
      again: (form) => goalsPage(at, form),
      field: (code) => (code === 'outcomes.told' ? 'told.by' : toldField(code)),
      words: { ratings: 'Choose a number for at least one goal.', ...toldWords },
      names: { ratings: '' },
    });
  }),
);

const checkInPage = async (at: Visit, typed: FormState = emptyForm) => {
  const { isAsked } = await viewMeasures({ caseId: caseIdOf(at) }, at.context);
  return onceSettled(at, typed, (given) => <CheckInRecordPage frame={at.frame} isAsked={isAsked} {...given} />);
};

ownQuestionsRoutes.get(
  '/cases/:caseId/own/check-in',
  teamVisit(async (at) => show(await checkInPage(at))),
);

ownQuestionsRoutes.post(
  '/cases/:caseId/own/check-in',
  teamVisit((at) =>
    takeStep(at, {
      run: () => answerCheckIn({ ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(answersAt(at), 'check-in-recorded'),
      again: (form) => checkInPage(at, form),
      field: (code) => (code === 'told.on' ? 'told.on' : 'told.by'),
      words: toldWords,
    }),
  ),
);
