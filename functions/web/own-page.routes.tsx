import { Hono } from 'hono';
import { giveCode, sendOwnLink, setPin, switchOffOwnPage, viewOwnPageState } from '@fingerpost/core/own-page';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnPageForTeam, ownPath } from '@fingerpost/pages/own';
import { environment } from '../wiring/environment.ts';
import { confirmationOf, doneAt } from './done.ts';
import { textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a team opens a person's own page for them. */
export const ownPageRoutes = new Hono();

const team = (work: (at: Visit) => Promise<Response>) => visit(['link-worker', 'team-lead'], work);

const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm, code?: string) => (
  <OwnPageForTeam
    frame={at.frame}
    page={await viewOwnPageState({ caseId: caseIn(at) }, at.context)}
    code={code}
    address={`${environment().PUBLIC_URL}${ownPath}`}
    idempotencyKey={at.context.random(26)}
    form={form}
    confirmation={confirmationOf(at)}
  />
);

const path = '/cases/:caseId/own-page';
const here = (at: Visit): string => `/cases/${caseIn(at)}/own-page`;

ownPageRoutes.get(
  path,
  team(async (at) => show(await page(at))),
);

ownPageRoutes.post(
  `${path}/code`,
  team(async (at) => {
    const { code } = await giveCode({ caseId: caseIn(at) }, at.context);
    return show(await page(at, emptyForm, code));
  }),
);

ownPageRoutes.post(
  `${path}/link`,
  team((at) =>
    takeStep(at, {
      run: () => sendOwnLink({ caseId: caseIn(at) }, at.context),
      done: () => doneAt(here(at), 'own-link-sent'),
      again: (form) => page(at, form),
    }),
  ),
);

ownPageRoutes.post(
  `${path}/pin`,
  team((at) =>
    takeStep(at, {
      run: () => setPin({ caseId: caseIn(at), pin: textOf(at.values, 'pin') }, at.context),
      done: () => doneAt(here(at), 'own-pin-set'),
      again: (form) => page(at, { ...form, values: {} }),
      field: () => 'pin',
    }),
  ),
);

ownPageRoutes.post(
  `${path}/switching-off`,
  team((at) =>
    takeStep(at, {
      run: () => switchOffOwnPage({ caseId: caseIn(at) }, at.context),
      done: () => doneAt(here(at), 'own-page-off'),
      again: (form) => page(at, form),
    }),
  ),
);
