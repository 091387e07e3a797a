import type { ReactElement } from 'react';
import { type Context as HonoContext, Hono } from 'hono';
import { childrenContactOf, type Landed, waysInRefusals } from '@fingerpost/core/case';
import { type Directory, readDirectory, teamAt } from '@fingerpost/core/directory';
import { type Context, refuse, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import { type AskPage, FormSentPage } from '@fingerpost/pages/open';
import { editionOf } from '@fingerpost/pages/words';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { statusOf } from '../wiring/status.ts';
import { frameFor } from '../web/frame.ts';
import { type FormWords, plainErrors } from '../web/plain-errors.ts';
import { readForm } from '../web/posted.ts';
import { show } from '../web/show.ts';
import { needChoices } from '../web/words.ts';
import { addressOf, doubtsAbout, guardFields, trapField } from './form-guard.ts';

type PageProps = Parameters<typeof AskPage>[0] & { readonly days: { readonly routine: number; readonly soon: number } };

/** One public form of a team: its path, its page, and what it asks of core. */
type TeamForm = {
  readonly path: '/open/ask' | '/open/refer';
  readonly by: 'person' | 'agency';
  readonly page: (props: PageProps) => ReactElement;
  readonly send: (values: FormValues, to: { teamId: string; from: string }, context: Context) => Promise<Landed>;
  readonly field: Readonly<Record<string, string>>;
} & FormWords;

type At = {
  readonly c: HonoContext;
  readonly context: Context;
  readonly directory: Directory;
  readonly values: FormValues;
  readonly name: string;
};

const meet = async (c: HonoContext): Promise<At> => {
  const { values, idempotency } = await readForm(c);
  const { context } = await contextFor({
    actor: { kind: 'system', process: 'public-form' },
    requestId: crypto.randomUUID(),
    idempotency,
  });
  return { c, context, directory: await readDirectory(context), values, name: c.req.param('team') ?? '' };
};

const teamOf = ({ directory, name }: At) => {
  const team = teamAt(directory, name);
  if (team === undefined) throw refuse(waysInRefusals.team);
  return team;
};

const policyFor = (at: At) => at.directory.policyOf(teamOf(at).commissionerId);

const practicesOf = (at: At) =>
  at.directory
    .organisations()
    .filter((each) => each.kind === 'practice' && each.teamId === teamOf(at).organisationId)
    .filter(({ status }) => status === 'active')
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));

const formPage = (of: TeamForm, at: At, form: FormState): ReactElement => {
  const team = teamOf(at);
  const policy = policyFor(at);
  return of.page({
    frame: frameFor(at.directory, at.c.req.path),
    words: editionOf('en').words,
    team: { name: team.name, phone: team.phone ?? at.directory.network()?.phone },
    action: `${of.path}/${encodeURIComponent(at.name)}`,
    idempotencyKey: at.context.random(26),
    guard: { trap: trapField, hidden: guardFields(at.context) },
    form,
    needs: needChoices,
    practices: practicesOf(at),
    adultAge: policy.adultAge,
    childrenContact: childrenContactOf(at.directory, team.commissionerId),
    days: { routine: policy.firstContact, soon: policy.firstContactSoon },
  });
};

const again = (of: TeamForm, at: At, error: unknown): Response => {
  if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'forbidden') throw error;
  log(error.code, { route: `${of.path}/:team`, status: statusOf[error.kind] });
  const whole = [{ field: of.field[error.code] ?? '', message: error.message }];
  const errors = plainErrors(error.details.errors ?? whole, of);
  return show(formPage(of, at, { values: at.values, errors }), statusOf[error.kind]);
};

const post = async (of: TeamForm, at: At): Promise<Response> => {
  const doubts = doubtsAbout(at.values, at.context);
  const { organisationId: teamId } = teamOf(at);
  if (doubts.length > 0) return show(formPage(of, at, { values: at.values, errors: doubts }), 422);
  try {
    const { reference } = await of.send(at.values, { teamId, from: addressOf(at.c) }, at.context);
    log('form.sent', { route: `${of.path}/:team`, status: 303 });
    return at.c.redirect(`${of.path}/${encodeURIComponent(at.name)}/sent?reference=${reference}`, 303);
  } catch (error) {
    return again(of, at, error);
  }
};

/** Makes the pages of one public form: the form, what was sent, and the same thanks to everybody. */
export const teamForm = (of: TeamForm): Hono => {
  const routes = new Hono();
  routes.get(`${of.path}/:team`, async (c) => show(formPage(of, await meet(c), emptyForm)));
  routes.post(`${of.path}/:team`, async (c) => post(of, await meet(c)));
  routes.get(`${of.path}/:team/sent`, async (c) => {
    const at = await meet(c);
    const team = teamOf(at);
    const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.exec(c.req.query('reference') ?? '')?.[0];
    return show(
      <FormSentPage
        frame={frameFor(at.directory, c.req.path)}
        team={{ name: team.name, phone: team.phone ?? at.directory.network()?.phone }}
        by={of.by}
        reference={reference}
        days={policyFor(at).firstContact}
      />,
    );
  });
  return routes;
};
