import { Hono } from 'hono';
import {
  lonelinessQuestions,
  lonelinessSource,
  ons4Introduction,
  ons4Questions,
  ons4Source,
  outcomesRefusals,
  rateGoals,
  recordLoneliness,
  recordOns4,
  viewMeasures,
} from '@fingerpost/core/outcomes';
import { stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import { refuse, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import {
  OwnAnswersPage,
  OwnGoalsPage,
  OwnLonelyPage,
  ownPath,
  OwnQuestionsPage,
  ratherNot,
} from '@fingerpost/pages/own';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person says how near they are to their goals and how they feel. */
export const ownMeasuresRoutes = new Hono();

const measuresOf = async ({ since, asPerson }: Inside) => {
  const { caseId } = await stayOnOwnPage({ since }, asPerson);
  // A carer reads what is for them on a page of its own: nobody answers for the person.
  if (asPerson.actor.kind === 'carer') throw refuse(outcomesRefusals.onlyThePerson);
  return viewMeasures({ caseId }, asPerson);
};

/** What was posted, without the questions that somebody would rather not answer. */
const answered = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ratherNot));

const isLeftOut = (values: FormValues): boolean => Object.values(values).includes(ratherNot);

/** The form again, with what was chosen, where something is to be mended; anything else goes on up. */
const again = (error: unknown, values: FormValues, field: string, message: string): FormState => {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
  return { values, errors: [{ field, message }] };
};

const scores = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const;
const scoreKinds = Object.fromEntries(scores.map((name) => [`answers.${name}`, 'number' as const]));

const goalsPage = (
  { frame, words, asPerson }: Inside,
  goals: Parameters<typeof OwnGoalsPage>[0]['goals'],
  form: FormState,
) => <OwnGoalsPage {...{ frame, words, goals, form }} idempotencyKey={asPerson.random(26)} />;

ownMeasuresRoutes.get(
  `${ownPath}/goals`,
  inside(async (at) => show(goalsPage(at, (await measuresOf(at)).goals, emptyForm))),
);

ownMeasuresRoutes.post(
  `${ownPath}/goals`,
  inside(async (at) => {
    const { c, values, words, asPerson } = at;
    const { caseId, goals } = await measuresOf(at);
    const chosen = answered(values);
    const ratings = goals.flatMap(({ goalId }) => {
      const rating = textOf(chosen, `goal.${goalId}`);
      return rating === '' ? [] : [{ goalId, rating: Number(rating) }];
    });
    try {
      await rateGoals({ caseId, ratings }, asPerson);
    } catch (error) {
      const form = again(error, values, `goal.${goals[0]?.goalId ?? ''}`, words.say('own.goals.nothing'));
      return show(goalsPage(at, goals, form), 422);
    }
    return c.redirect(`${ownPath}/page?done=goals`, 303);
  }),
);

const ons4 = { introduction: ons4Introduction, questions: ons4Questions, source: ons4Source };
const loneliness = { questions: lonelinessQuestions, source: lonelinessSource };

ownMeasuresRoutes.get(
  `${ownPath}/answers`,
  inside(async (at) => {
    const { frame, words, since, asPerson } = at;
    const { callMe: name } = await viewOwnPage({ since }, asPerson);
    const measures = await viewMeasures({ caseId: ownCaseOf(at) }, asPerson);
    return show(<OwnAnswersPage {...{ frame, words, name, measures }} asked={{ ons4, loneliness }} />);
  }),
);

const questionsPage = ({ frame, words, asPerson }: Inside, form: FormState) => (
  <OwnQuestionsPage {...{ frame, words, form }} asked={ons4} idempotencyKey={asPerson.random(26)} />
);

ownMeasuresRoutes.get(
  `${ownPath}/questions`,
  inside(async (at) => {
    await measuresOf(at);
    return show(questionsPage(at, emptyForm));
  }),
);

ownMeasuresRoutes.post(
  `${ownPath}/questions`,
  inside(async (at) => {
    const { c, values, words, asPerson } = at;
    const { caseId, stage } = await measuresOf(at);
    const input = inputFrom(answered(values), scoreKinds);
    const wouldNot = input['answers'] === undefined && isLeftOut(values) ? { notAsked: 'person-declined' } : {};
    try {
      await recordOns4({ ...input, ...wouldNot, caseId, stage }, asPerson);
    } catch (error) {
      const form = again(error, values, 'answers.satisfied', words.say('own.questions.nothing'));
      return show(questionsPage(at, form), 422);
    }
    return c.redirect(`${ownPath}/questions/lonely?done=answers`, 303);
  }),
);

const lonelyPage = ({ c, frame, words, asPerson }: Inside, form: FormState) => (
  <OwnLonelyPage
    {...{ frame, words, form }}
    asked={loneliness}
    idempotencyKey={asPerson.random(26)}
    confirmation={c.req.query('done') === 'answers' ? words.say('own.questions.saved') : undefined}
  />
);

ownMeasuresRoutes.get(
  `${ownPath}/questions/lonely`,
  inside(async (at) => {
    await measuresOf(at);
    return show(lonelyPage(at, emptyForm));
  }),
);

ownMeasuresRoutes.post(
  `${ownPath}/questions/lonely`,
  inside(async (at) => {
    const { c, values, words, asPerson } = at;
    const { caseId, stage } = await measuresOf(at);
    const { answers } = inputFrom(answered(values));
    try {
      await recordLoneliness({ caseId, stage, answers: answers ?? (isLeftOut(values) ? {} : undefined) }, asPerson);
    } catch (error) {
      const form = again(error, values, 'answers.companionship', words.say('own.questions.nothing'));
      return show(lonelyPage(at, form), 422);
    }
    return c.redirect(`${ownPath}/page?done=answers`, 303);
  }),
);
