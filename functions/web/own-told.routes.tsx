import { Hono } from 'hono';
import { viewChoices } from '@fingerpost/core/choice';
import { usualLastDay } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { refuse, doorRefusals } from '@fingerpost/kernel';
import { ToldPage } from '@fingerpost/pages/choice';
import { dateValues, type FormState } from '@fingerpost/pages/form';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { toldSteps, whatCanBeTold } from './told-steps.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a link worker writes down what a person told them. */
export const ownToldRoutes = new Hono();

const path = '/cases/:caseId/own/told';

const asUsual = (at: Visit): FormState => ({
  values: {
    'told.by': 'person',
    'told.how': 'phone',
    what: at.c.req.query('what') ?? '',
    ...dateValues('told.on', dayOf(at.context.now)),
    ...dateValues('lastDay', usualLastDay(at.context)),
  },
  errors: [],
});

const toldPage = async (at: Visit, form?: FormState) => {
  const caseId = caseIdOf(at);
  const [view, choices] = await Promise.all([teamViewOf(at), viewChoices({ caseId }, at.context)]);
  return (
    <ToldPage
      frame={at.frame}
      caseId={caseId}
      person={personName(view)}
      whats={whatCanBeTold(view, choices)}
      choices={choices}
      idempotencyKey={at.context.random(26)}
      form={form ?? asUsual(at)}
      confirmation={form === undefined ? confirmationOf(at) : undefined}
    />
  );
};

ownToldRoutes.get(
  path,
  teamVisit(async (at) => show(await toldPage(at))),
);

const fieldOf: Readonly<Record<string, string>> = {
  'choice.nothing-chosen': 'chosen',
  'choice.gone': 'chosen',
  'choice.words': 'words',
  'choice.decider': 'decision.decider',
  'case.pause-long': 'day',
  'referral.attendance-date': 'day',
  'told.on': 'told.on',
  'consent.until': 'lastDay',
};

ownToldRoutes.post(
  path,
  teamVisit((at) => {
    const input = inputFrom(at.values, { chosen: 'list', day: 'date', lastDay: 'date', 'told.on': 'date' });
    const [what = '', about = ''] = textOf(at.values, 'what').split(':');
    const step = toldSteps[what];
    return takeStep(at, {
      run: () => {
        if (step === undefined)
          throw refuse(doorRefusals.invalid, { errors: [{ field: 'what', message: 'Choose what they said.' }] });
        return step({ told: {}, ...input, caseId: caseIdOf(at), what }, about, at.context);
      },
      done: () => doneAt(`/cases/${caseIdOf(at)}/own/told`, 'told-recorded'),
      again: (form) => toldPage(at, form),
      field: (code) => fieldOf[code] ?? 'what',
      words: {
        what: 'Choose what they said.',
        'told.by': 'Choose who said it.',
        'told.how': 'Choose how it reached you.',
        'told.on': 'Enter the day on which they said it.',
        until: 'Enter the day until which they want to be left alone.',
        on: 'Enter a real date.',
        words: 'Write their words.',
      },
      names: { until: 'day', on: 'day' },
    });
  }),
);
