import { Hono } from 'hono';
import {
  changeCarer,
  confirmCarer,
  endCarer,
  nameCarer,
  sayCarerNeeds,
  viewCarer,
  viewCarers,
} from '@fingerpost/core/carer';
import { giveCode, setPin, viewOwnPageState } from '@fingerpost/core/own-page';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { CarerReachForTeam, type CarerForm, CarersForTeam, ownPath, valuesOfCarer } from '@fingerpost/pages/own';
import { environment } from '../wiring/environment.ts';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team asks a person alone about a carer, and records what they want. */
export const ownCarersRoutes = new Hono();

const path = '/cases/:caseId/own/carers';
const ofOne = `${path}/:carerId{\\w+}`;
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';
const carerIn = ({ c }: Visit): string => c.req.param('carerId') ?? '';
const here = (at: Visit): string => `/cases/${caseIn(at)}/own/carers`;

type More = { readonly posted?: CarerForm; readonly code?: { carerId: string; code: string } };

const page = async (at: Visit, form: FormState = emptyForm, more: More = {}) => {
  const caseId = caseIn(at);
  const [view, { name }] = await Promise.all([
    viewCarers({ caseId }, at.context),
    viewOwnPageState({ caseId }, at.context),
  ]);
  return (
    <CarersForTeam
      frame={at.frame}
      caseId={caseId}
      name={name}
      view={view}
      idempotencyKey={at.context.random(26)}
      form={form}
      address={`${environment().PUBLIC_URL}${ownPath}`}
      confirmation={form === emptyForm ? confirmationOf(at) : undefined}
      {...more}
    />
  );
};

const kinds = {
  scope: 'list',
  'details.avoid': 'list',
  until: 'date',
  hears: 'boolean',
  untold: 'boolean',
  wanted: 'boolean',
  askedAloneOn: 'date',
  'authority.seenOn': 'date',
  'told.on': 'date',
} as const;

const fields: Readonly<Record<string, string>> = {
  'carer.ask-alone': 'askedAloneOn',
  'carer.authority': 'authority.kind',
  'carer.dates': 'until',
  'told.missing': 'told.by',
  'told.on': 'told.on',
};

const inputOf = ({ values }: Visit): Record<string, unknown> => {
  const { authority, ...input } = inputFrom(values, kinds);
  // The papers count only where the person cannot decide.
  return textOf(values, 'capacity') === 'lacks' ? { ...input, authority } : input;
};

ownCarersRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

ownCarersRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () => nameCarer({ details: {}, scope: [], ...inputOf(at), caseId: caseIn(at) }, at.context),
      done: () => doneAt(here(at), 'carer-added'),
      again: (form) => page(at, form, { posted: 'add' }),
      field: (code) => fields[code],
      words: { 'details.name': 'Write the carer’s name' },
    }),
  ),
);

ownCarersRoutes.post(
  `${ofOne}/confirm`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => confirmCarer({ ...inputOf(at), caseId: caseIn(at), carerId: carerIn(at) }, at.context),
      done: () => doneAt(here(at), 'carer-asked'),
      again: (form) => page(at, form, { posted: `confirm-${carerIn(at)}` }),
      field: (code) => fields[code],
      words: { wanted: 'Choose what the person said' },
    }),
  ),
);

ownCarersRoutes.post(
  `${ofOne}/end`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => endCarer({ ...inputFrom(at.values, kinds), caseId: caseIn(at), carerId: carerIn(at) }, at.context),
      done: () => doneAt(here(at), 'carer-ended'),
      again: (form) => page(at, form, { posted: `end-${carerIn(at)}` }),
      field: (code) => fields[code],
    }),
  ),
);

const reach = async (at: Visit, posted?: FormState) => {
  const { frame, context } = at;
  const which = { caseId: caseIn(at), carerId: carerIn(at) };
  const { details, hears } = await viewCarer(which, context);
  const form = posted ?? { values: valuesOfCarer({ ...details, hears }), errors: [] };
  return <CarerReachForTeam {...{ frame, ...which, form }} idempotencyKey={context.random(26)} />;
};

ownCarersRoutes.get(
  `${ofOne}/reach`,
  teamVisit(async (at) => show(await reach(at))),
);

ownCarersRoutes.post(
  `${ofOne}/reach`,
  teamVisit((at) =>
    takeStep(at, {
      run: () =>
        changeCarer(
          { details: {}, ...inputFrom(at.values, kinds), caseId: caseIn(at), carerId: carerIn(at) },
          at.context,
        ),
      done: () => doneAt(here(at), 'carer-changed'),
      again: (form) => reach(at, form),
      field: (code) => fields[code],
      words: { 'details.name': 'Write the carer’s name' },
    }),
  ),
);

ownCarersRoutes.post(
  `${ofOne}/needs`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => sayCarerNeeds({ ...inputFrom(at.values), caseId: caseIn(at), carerId: carerIn(at) }, at.context),
      done: () => doneAt(here(at), 'carer-needs'),
      again: (form) => page(at, form),
      field: () => 'answer',
      words: { answer: 'Choose what they said' },
    }),
  ),
);

ownCarersRoutes.post(
  `${ofOne}/code`,
  teamVisit(async (at) => {
    const carerId = carerIn(at);
    const { code } = await giveCode({ caseId: caseIn(at), carerId }, at.context);
    return show(await page(at, emptyForm, { code: { carerId, code } }));
  }),
);

ownCarersRoutes.post(
  `${ofOne}/pin`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => setPin({ caseId: caseIn(at), carerId: carerIn(at), pin: textOf(at.values, 'pin') }, at.context),
      done: () => doneAt(here(at), 'own-pin-set'),
      again: (form) => page(at, { ...form, values: {} }, { posted: `pin-${carerIn(at)}` }),
      field: () => 'pin',
    }),
  ),
);
