import { Hono } from 'hono';
import {
  askForRecord,
  giveRecord,
  readEverything,
  sayWrong,
  viewCorrectionsSaid,
  viewRecordRequests,
} from '@fingerpost/core/held';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { HeldPageForTeam, type RecordForm, RecordForTeam } from '@fingerpost/pages/own';
import { formatDate } from '@fingerpost/pages/show';
import { readHeldWords } from '@fingerpost/pages/words/held';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { recordFile } from './record-file.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team prints everything held about a person, records that they ask for it, and writes down what they say is wrong. */
export const ownRecordRoutes = new Hono();

const path = '/cases/:caseId/own/record';
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';

const here = (at: Visit): string => `/cases/${caseIn(at)}/own/record`;
const kinds = { on: 'date', 'told.on': 'date' } as const;
const fields: Readonly<Record<string, string>> = { 'told.missing': 'told.by', 'told.on': 'told.on', 'record.on': 'on' };

/** A step leads back here; a request also says by which day. */
const confirmationIn = (at: Visit): string | undefined => {
  const by = at.c.req.query('by');
  return by !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(by)
    ? `It is recorded. They must have it by ${formatDate(by)}; you have a task for it.`
    : confirmationOf(at);
};

const page = async (at: Visit, typed?: { form: FormState; posted: RecordForm }) => {
  const caseId = caseIn(at);
  const [{ corrections }, requests] = await Promise.all([
    viewCorrectionsSaid({ caseId }, at.context),
    viewRecordRequests({ caseId }, at.context),
  ]);
  return (
    <RecordForTeam
      frame={at.frame}
      {...{ caseId, corrections, requests }}
      idempotencyKey={at.context.random(20)}
      form={typed?.form ?? emptyForm}
      posted={typed?.posted}
      confirmation={typed === undefined ? confirmationIn(at) : undefined}
    />
  );
};

ownRecordRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

ownRecordRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () => sayWrong({ ...inputFrom(at.values, kinds), caseId: caseIn(at) }, at.context),
      done: () => doneAt(here(at), 'correction-added'),
      again: (form) => page(at, { form, posted: 'wrong' }),
      field: (code) => fields[code],
      words: { about: 'Choose what it is about', words: 'Write what they say' },
    }),
  ),
);

ownRecordRoutes.post(
  `${path}/requests`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => askForRecord({ ...inputFrom(at.values, kinds), caseId: caseIn(at) }, at.context),
      done: ({ dueBy }) => `${here(at)}?by=${dueBy.slice(0, 10)}`,
      again: (form) => page(at, { form: { ...form, id: 'copy' }, posted: 'copy' }),
      field: (code) => fields[code],
      words: { wants: 'Choose how they want it' },
    }),
  ),
);

ownRecordRoutes.post(
  `${path}/requests/:own`,
  teamVisit((at) => {
    const own = at.c.req.param('own') ?? '';
    return takeStep(at, {
      run: () => giveRecord({ ...inputFrom(at.values, kinds), caseId: caseIn(at), own }, at.context),
      done: () => doneAt(here(at), 'record-given'),
      again: (form) => page(at, { form: { ...form, id: `given-${own}` }, posted: `given-${own}` }),
      field: (code) => fields[code],
      words: { how: 'Choose how they were given it', on: 'Give the day on which they were given it' },
    });
  }),
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
