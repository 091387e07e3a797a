import { Hono } from 'hono';
import { consentIn, viewSharing } from '@fingerpost/core/consent';
import { agreeAgain, stopSharing, usualLastDay, withdrawReferral } from '@fingerpost/core/referral';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { ReceiptForTeam, SharingForTeam } from '@fingerpost/pages/own';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team sees what a person agreed to share, and records what they say of it. */
export const ownSharingRoutes = new Hono();

const path = '/cases/:caseId/own/sharing';
const ofOne = `${path}/:referralId{ref_\\w+}`;
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';
const referralIn = ({ c }: Visit): string => c.req.param('referralId') ?? '';
const here = (at: Visit): string => `/cases/${caseIn(at)}/own/sharing`;

const page = async (at: Visit, form: FormState = emptyForm, what?: 'stop' | 'agree') => (
  <SharingForTeam
    frame={at.frame}
    caseId={caseIn(at)}
    view={await viewSharing({ caseId: caseIn(at) }, at.context)}
    lastDay={usualLastDay(at.context)}
    idempotencyKey={at.context.random(26)}
    form={form}
    posted={what === undefined ? undefined : { referralId: referralIn(at), what }}
    confirmation={form === emptyForm ? confirmationOf(at) : undefined}
  />
);

const kinds = { share: 'list', until: 'date', 'told.on': 'date' } as const;
const fields: Readonly<Record<string, string>> = {
  'told.missing': 'told.by',
  'told.on': 'told.on',
  'consent.missing': 'until',
  'consent.until': 'until',
};

ownSharingRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

ownSharingRoutes.get(
  ofOne,
  teamVisit(async (at) => {
    const view = await viewSharing({ caseId: caseIn(at) }, at.context);
    return show(
      <ReceiptForTeam frame={at.frame} caseId={caseIn(at)} view={view} consent={consentIn(view, referralIn(at))} />,
    );
  }),
);

ownSharingRoutes.post(
  `${ofOne}/stop`,
  teamVisit((at) => {
    const { told } = inputFrom(at.values, kinds);
    const referralId = referralIn(at);
    const isOver = textOf(at.values, 'then') === 'withdraw';
    const withdraw = () => withdrawReferral({ referralId, reason: 'no-longer-agrees', told }, at.context);
    return takeStep(at, {
      run: () => (isOver ? withdraw() : stopSharing({ referralId, told }, at.context)),
      done: () => doneAt(here(at), 'sharing-stopped'),
      again: (form) => page(at, form, 'stop'),
      field: (code) => fields[code],
    });
  }),
);

ownSharingRoutes.post(
  `${ofOne}/agree`,
  teamVisit((at) => {
    const { until, told, share = [] } = inputFrom(at.values, kinds);
    return takeStep(at, {
      run: () => agreeAgain({ referralId: referralIn(at), share, until, told }, at.context),
      done: () => doneAt(here(at), 'agreed-again'),
      again: (form) => page(at, form, 'agree'),
      field: (code) => fields[code],
    });
  }),
);
