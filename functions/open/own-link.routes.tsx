import { Hono } from 'hono';
import { askOwnLink, openByOwnLink } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnFreshPage, OwnFreshSentPage, OwnLinkPage, ownPath } from '@fingerpost/pages/own';
import { inputFrom } from '../web/fields.ts';
import { plainErrors } from '../web/plain-errors.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';
import { addressOf, doubtsAbout, guardFields, trapField } from './form-guard.ts';
import { knockAt } from './own-knock.tsx';
import { ownSession } from './own-session.ts';
import { type At, meet, told } from './own-visit.tsx';

/** The link in a message that opens a person's own page, and the form that asks for a new one. */
export const ownLinkRoutes = new Hono();

const linkPath = `${ownPath}/link/:token`;
const freshPath = `${ownPath}/new-link`;

const freshPage = (at: At, form: FormState, isDead = false) => (
  <OwnFreshPage
    {...{ frame: at.frame, words: at.words, ring: at.ring, form, isDead }}
    action={freshPath}
    idempotencyKey={at.context.random(26)}
    guard={{ trap: trapField, hidden: guardFields(at.context) }}
  />
);

/** The same page for every link that opens nothing, whichever way it came to that. */
const deadLink = (at: At): Response => {
  told(at, 404, 'nothing');
  return show(freshPage(at, emptyForm, true), 404);
};

const linkPage = (at: At, form: FormState, asksPin: boolean) => (
  <OwnLinkPage
    {...{ frame: at.frame, words: at.words, ring: at.ring, form, asksPin }}
    action={at.c.req.path}
    idempotencyKey={at.context.random(26)}
  />
);

ownLinkRoutes.get(linkPath, async (c) => {
  const at = await meet(c);
  // Whoever came in by it a moment ago is led on, though it opens nothing any more.
  if (ownSession(c, at.context) !== undefined) return c.redirect(`${ownPath}/page`, 303);
  const { opens } = await openByOwnLink({ token: c.req.param('token') }, at.context);
  return opens === 'nothing' ? deadLink(at) : show(linkPage(at, emptyForm, false));
});

const knock = (at: At): Promise<Response> => {
  const { c, values, requestId, context, words } = at;
  const token = c.req.param('token');
  const isGood = async (): Promise<boolean> => (await openByOwnLink({ token }, context)).opens !== 'nothing';
  return knockAt(at, {
    open: async () => {
      const typed = inputFrom(values, { dateOfBirth: 'date' });
      const opened = await openByOwnLink({ dateOfBirth: '', ...typed, token }, context);
      return opened.opens === 'question-for-birth-date' ? { opens: 'nothing' } : opened;
    },
    again: (form, asksPin) => linkPage(at, form, asksPin),
    nothing: async () => {
      if (!(await isGood())) return deadLink(at);
      const errors = [{ field: 'dateOfBirth', message: words.say('own.link.wrong') }];
      return show(linkPage(at, { values: { ...values, pin: '' }, errors }, 'pin' in values), 422);
    },
  }).catch((error: unknown) => problemAnswer(error, c, at.frame, requestId));
};

ownLinkRoutes.post(linkPath, async (c) => knock(await meet(c)));

ownLinkRoutes.get(freshPath, async (c) => show(freshPage(await meet(c), emptyForm)));

const ask = async (at: At): Promise<Response> => {
  const { c, values, context, words } = at;
  const again = (errors: FormState['errors'], status: number) => show(freshPage(at, { values, errors }), status);
  if (doubtsAbout(values, context).length > 0)
    return again([{ field: '', message: words.say('own.fresh.again') }], 422);
  try {
    await askOwnLink({ ...inputFrom(values, { dateOfBirth: 'date' }), from: addressOf(c) }, context);
    told(at, 303, 'asked');
    return c.redirect(`${freshPath}/sent`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'busy')) throw error;
    if (error.kind === 'busy') return again([{ field: '', message: words.say('own.fresh.tooMany') }], 429);
    const said = {
      'name.given': words.say('own.fresh.givenMissing'),
      'name.family': words.say('own.fresh.familyMissing'),
      dateOfBirth: words.say('own.door.bornMissing'),
    };
    return again(plainErrors(error.details.errors ?? [], { words: said }), 422);
  }
};

ownLinkRoutes.post(freshPath, async (c) => {
  const at = await meet(c);
  return ask(at).catch((error: unknown) => problemAnswer(error, c, at.frame, at.requestId));
});

ownLinkRoutes.get(`${freshPath}/sent`, async (c) => {
  const { frame, words, ring } = await meet(c);
  return show(<OwnFreshSentPage {...{ frame, words, ring }} />);
});
