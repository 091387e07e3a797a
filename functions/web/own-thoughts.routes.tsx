import { Hono } from 'hono';
import { correctFeedback, giveFeedback, takeBackFeedback, viewMeasures } from '@fingerpost/core/outcomes';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { ThoughtsPage, thoughtsValues } from '@fingerpost/pages/measures';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team records what a person thought of a service, puts it right or takes it back for them. */
export const ownThoughtsRoutes = new Hono();

const path = '/cases/:caseId/own/thoughts/:referralId{ref_\\w+}';
const referralOf = ({ c }: Visit): string => c.req.param('referralId') ?? '';

const readGiven = async (at: Visit) =>
  (await viewMeasures({ caseId: caseIdOf(at) }, at.context)).feedback.find(
    ({ referralId }) => referralId === referralOf(at),
  );

const page = async (at: Visit, form: FormState = emptyForm, posted?: 'say' | 'take-back') => {
  const [view, given] = await Promise.all([teamViewOf(at), readGiven(at)]);
  const key = at.context.random(22);
  const isFresh = posted !== 'say' && given !== undefined;
  return (
    <ThoughtsPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      referralId={referralOf(at)}
      given={given === undefined ? undefined : { isTakenBack: given.takenBackAt !== undefined }}
      keyOf={(which) => `${key}${which}`}
      form={isFresh ? { ...form, values: { ...thoughtsValues(given), ...form.values } } : form}
      posted={posted}
    />
  );
};

ownThoughtsRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

const words = {
  'told.by': 'Say who told you.',
  'told.how': 'Say how they told you.',
  'told.on': 'Give the day on which they told you.',
};

const field = (code: string): string => (code === 'told.on' ? 'told.on' : 'told.by');

ownThoughtsRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: async () => {
        const input = inputFrom(at.values, { 'told.on': 'date', shared: 'boolean' });
        const say = (await readGiven(at)) === undefined ? giveFeedback : correctFeedback;
        return say({ ...input, referralId: referralOf(at) }, at.context);
      },
      done: () => doneAt(`/cases/${caseIdOf(at)}/own/answers`, 'thoughts-recorded'),
      again: (form) => page(at, form, 'say'),
      field,
      words,
    }),
  ),
);

ownThoughtsRoutes.post(
  `${path}/taking-back`,
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        takeBackFeedback({ ...inputFrom(at.values, { 'told.on': 'date' }), referralId: referralOf(at) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}/own/answers`, 'thoughts-taken-back'),
      again: (form) => page(at, form, 'take-back'),
      field,
      words,
    }),
  ),
);
