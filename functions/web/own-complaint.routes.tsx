import { Hono } from 'hono';
import { makeComplaint, sayNotSettled, viewOwnComplaints } from '@fingerpost/core/voice';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { RecordComplaintPage } from '@fingerpost/pages/voice';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team records a complaint of the person's as told. */
export const ownComplaintRoutes = new Hono();

const path = '/cases/:caseId/own/complaint';
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm, posted?: 'complaint' | 'not-settled') => (
  <RecordComplaintPage
    frame={at.frame}
    caseId={caseIn(at)}
    own={await viewOwnComplaints({ caseId: caseIn(at) }, at.context)}
    idempotencyKeys={[at.context.random(26), at.context.random(26)]}
    form={form}
    posted={posted}
    confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
  />
);

ownComplaintRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

const words = {
  told: 'Say who told you, and how.',
  'told.by': 'Choose who said it.',
  'told.how': 'Choose how they said it.',
  'told.on': 'Enter the day on which they said it.',
  organisationId: 'Choose who it is about.',
  whom: 'Choose whether it is about one person.',
  words: 'Write what went wrong.',
  'answerTo.how': 'Choose how they want to hear.',
  reference: 'Write the reference, like 4K7P-2WXM.',
};

const fieldOfCode: Readonly<Record<string, string>> = {
  'voice.told': 'told.on',
  'complaint.about': 'organisationId',
  'complaint.contact': 'answerTo.contact',
  'complaint.step': 'reference',
};

ownComplaintRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        makeComplaint(
          { answerTo: {}, whom: '', ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIn(at) },
          at.context,
        ),
      done: () => doneAt(`/cases/${caseIn(at)}/own/complaint`, 'complaint-passed-on'),
      again: (form) => page(at, form, 'complaint'),
      field: (code) => fieldOfCode[code],
      words,
    }),
  ),
);

ownComplaintRoutes.post(
  `${path}/not-settled`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => sayNotSettled({ ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIn(at) }, at.context),
      done: () => doneAt(`/cases/${caseIn(at)}/own/complaint`, 'complaint-not-settled'),
      again: (form) => page(at, form, 'not-settled'),
      field: (code) => fieldOfCode[code],
      words,
    }),
  ),
);
