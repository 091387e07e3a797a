import { type Context as HonoContext, Hono } from 'hono';
import { waysInRefusals } from '@fingerpost/core/case';
import { type Directory, readDirectory, teamAt } from '@fingerpost/core/directory';
import { makePublicComplaint, publiclyAbout } from '@fingerpost/core/voice';
import { type Context, refuse, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import { ComplainPage, ComplaintSentPage } from '@fingerpost/pages/open';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { statusOf } from '../wiring/status.ts';
import { inputFrom } from '../web/fields.ts';
import { frameFor } from '../web/frame.ts';
import { safeContactFrom } from '../web/reach-input.ts';
import { plainErrors } from '../web/plain-errors.ts';
import { readForm } from '../web/posted.ts';
import { show } from '../web/show.ts';
import { addressOf, doubtsAbout, guardFields, trapField } from './form-guard.ts';

/** The form in which anybody complains about a team, a practice or a service. */
export const complaintFormRoutes = new Hono();

const path = '/open/complaint/:team';

type At = {
  readonly c: HonoContext;
  readonly context: Context;
  readonly directory: Directory;
  readonly values: FormValues;
};

const meet = async (c: HonoContext): Promise<At> => {
  const { values, idempotency } = await readForm(c);
  const { context } = await contextFor({
    actor: { kind: 'system', process: 'public-form' },
    requestId: crypto.randomUUID(),
    idempotency,
  });
  return { c, context, directory: await readDirectory(context), values };
};

const teamOf = ({ c, directory }: At) => {
  const team = teamAt(directory, c.req.param('team'));
  if (team === undefined) throw refuse(waysInRefusals.team);
  return team;
};

const named = (at: At) => {
  const { name, phone } = teamOf(at);
  return { name, phone: phone ?? at.directory.network()?.phone };
};

const here = ({ c }: At): string => `/open/complaint/${encodeURIComponent(c.req.param('team') ?? '')}`;

const page = (at: At, form: FormState) => {
  const { organisationId, commissionerId } = teamOf(at);
  const { acknowledgeComplaint, answerComplaint } = at.directory.policyOf(commissionerId);
  return (
    <ComplainPage
      frame={frameFor(at.directory, at.c.req.path)}
      team={named(at)}
      action={here(at)}
      idempotencyKey={at.context.random(26)}
      guard={{ trap: trapField, hidden: guardFields(at.context) }}
      form={form}
      about={publiclyAbout(organisationId, at.directory).map(({ organisationId: value, name: label }) => ({
        value,
        label,
      }))}
      days={{ acknowledge: acknowledgeComplaint, answer: answerComplaint }}
    />
  );
};

const words = {
  safeContact: 'Choose how we must not contact you, or choose that any way is fine.',
  'answerTo.how': 'Choose how we answer you.',
  'answerTo.contact': 'Write the number or address that we can use.',
  name: 'Write your name.',
  organisationId: 'Choose who it is about.',
  whom: 'Choose if it is about one person, or about all of them.',
  words: 'Write what went wrong.',
};
const names = { safeContact: 'safeContact.avoid' };
const fieldOfCode: Readonly<Record<string, string>> = {
  'form.web-address': 'words',
  'complaint.about': 'organisationId',
  'complaint.contact': 'answerTo.contact',
  'complaint.nobody-inside': 'whom',
};

const again = (at: At, error: unknown): Response => {
  if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'forbidden') throw error;
  log(error.code, { route: path, status: statusOf[error.kind] });
  const whole = [{ field: fieldOfCode[error.code] ?? '', message: error.message }];
  const errors = plainErrors(error.details.errors ?? whole, { words, names });
  return show(page(at, { values: at.values, errors }), statusOf[error.kind]);
};

const inputOf = (at: At) => {
  const { safeContact, ...asked } = inputFrom(at.values, { 'safeContact.avoid': 'list' });
  const about = { teamId: teamOf(at).organisationId, from: addressOf(at.c) };
  return { answerTo: {}, whom: '', ...asked, ...about, safeContact: safeContactFrom(safeContact, true) };
};

complaintFormRoutes.get(path, async (c) => show(page(await meet(c), emptyForm)));

complaintFormRoutes.post(path, async (c) => {
  const at = await meet(c);
  const doubts = doubtsAbout(at.values, at.context);
  if (doubts.length > 0) return show(page(at, { values: at.values, errors: doubts }), 422);
  try {
    const { reference } = await makePublicComplaint(inputOf(at), at.context);
    log('form.sent', { route: path, status: 303 });
    return c.redirect(`${here(at)}/sent?reference=${reference}`, 303);
  } catch (error) {
    return again(at, error);
  }
});

complaintFormRoutes.get(`${path}/sent`, async (c) => {
  const at = await meet(c);
  const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.exec(c.req.query('reference') ?? '')?.[0];
  return show(<ComplaintSentPage frame={frameFor(at.directory, c.req.path)} team={named(at)} reference={reference} />);
});
