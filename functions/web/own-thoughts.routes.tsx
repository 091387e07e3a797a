import { Hono } from 'hono';
import { giveFeedback } from '@fingerpost/core/outcomes';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { ThoughtsPage } from '@fingerpost/pages/measures';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team records what a person thought of a service. */
export const ownThoughtsRoutes = new Hono();

const path = '/cases/:caseId/own/thoughts/:referralId{ref_\\w+}';
const referralOf = ({ c }: Visit): string => c.req.param('referralId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  return (
    <ThoughtsPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      referralId={referralOf(at)}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

ownThoughtsRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

ownThoughtsRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () => {
        const input = inputFrom(at.values, { 'told.on': 'date', shared: 'boolean' });
        return giveFeedback({ ...input, referralId: referralOf(at) }, at.context);
      },
      done: () => doneAt(`/cases/${caseIdOf(at)}/own/answers`, 'thoughts-recorded'),
      again: (form) => page(at, form),
      field: (code) => (code === 'told.on' ? 'told.on' : 'told.by'),
      words: {
        'told.by': 'Say who told you.',
        'told.how': 'Say how they told you.',
        'told.on': 'Give the day on which they told you.',
      },
    }),
  ),
);
