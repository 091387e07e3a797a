import { Hono } from 'hono';
import { readEverything, sayWrong, viewCorrectionsSaid } from '@fingerpost/core/held';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { HeldPageForTeam, RecordForTeam } from '@fingerpost/pages/own';
import { readHeldWords } from '@fingerpost/pages/words/held';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { recordFile } from './record-file.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team prints everything held about a person, and writes down what they say is wrong. */
export const ownRecordRoutes = new Hono();

const path = '/cases/:caseId/own/record';
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm) => (
  <RecordForTeam
    frame={at.frame}
    caseId={caseIn(at)}
    corrections={(await viewCorrectionsSaid({ caseId: caseIn(at) }, at.context)).corrections}
    idempotencyKey={at.context.random(26)}
    form={form}
    confirmation={form === emptyForm ? confirmationOf(at) : undefined}
  />
);

ownRecordRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

ownRecordRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () => sayWrong({ ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIn(at) }, at.context),
      done: () => doneAt(`/cases/${caseIn(at)}/own/record`, 'correction-added'),
      again: (form) => page(at, form),
      field: (code) => (code === 'told.on' ? 'told.on' : 'told.by'),
      words: { about: 'Choose what it is about', words: 'Write what they say' },
    }),
  ),
);

ownRecordRoutes.get(
  `${path}/all`,
  teamVisit(async (at) => {
    const held = await readEverything({ caseId: caseIn(at), format: 'page' }, at.context);
    const words = await readHeldWords((at.c.req.query('in') === 'en' ? undefined : held.readsIn) ?? 'en');
    return show(<HeldPageForTeam frame={at.frame} caseId={caseIn(at)} words={words} held={held} />);
  }),
);

ownRecordRoutes.get(
  `${path}/file`,
  teamVisit(async (at) => recordFile(await readEverything({ caseId: caseIn(at), format: 'file' }, at.context))),
);
