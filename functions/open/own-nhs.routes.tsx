import { type Context as HonoContext, Hono } from 'hono';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import * as z from 'zod';
import { openByNhsLogin } from '@fingerpost/core/own-page';
import { numberDigest } from '@fingerpost/core/patient';
import type { Context } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnNhsNothingPage, OwnNhsPinPage, ownPath } from '@fingerpost/pages/own';
import { dropCookie, readCookie, writeCookie } from '../web/cookies.ts';
import { inputFrom } from '../web/fields.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { realSeconds } from '../web/session.ts';
import { show } from '../web/show.ts';
import { log } from '../wiring/log.ts';
import { beginNhsLogin, endNhsLogin, NhsAttempt } from './nhs-login.ts';
import { knockAt } from './own-knock.tsx';
import { chooseLanguage } from './own-language.ts';
import { type At, meet, told } from './own-visit.tsx';

/** The way to a person's own page by NHS login; there is none where it is not set up. */
export const ownNhsRoutes = new Hono();

const path = `${ownPath}/nhs-login`;
const cookie = '__Host-fingerpost-nhs-login';
const purpose = 'own-nhs-login';
const goodSeconds = 10 * 60;

/** Who came back from NHS login: the digest of their NHS number, never the number itself. */
const Back = z.object({ numberDigest: z.string(), dateOfBirth: z.string(), level: z.string() });
const Kept = z.object({ until: z.int(), away: NhsAttempt.optional(), back: Back.optional() });
type Kept = z.infer<typeof Kept>;

const keep = (c: HonoContext, { secrets }: Pick<Context, 'secrets'>, kept: Omit<Kept, 'until'>): void => {
  const until = realSeconds() + goodSeconds;
  writeCookie(c, cookie, secrets.seal(purpose, JSON.stringify({ ...kept, until })));
};

const keptOf = (c: HonoContext, { secrets }: Pick<Context, 'secrets'>): Kept | undefined => {
  const text = secrets.unseal(purpose, readCookie(c, cookie) ?? '');
  const kept = text === undefined ? undefined : Kept.safeParse(JSON.parse(text)).data;
  return kept !== undefined && kept.until > realSeconds() ? kept : undefined;
};

const nothing = (at: At): Response => {
  told(at, 404, 'nothing');
  return show(<OwnNhsNothingPage {...{ frame: at.frame, words: at.words, ring: at.ring }} />, 404);
};

ownNhsRoutes.get(`${path}/*`, chooseLanguage);

ownNhsRoutes.get(path, async (c) => {
  const at = await meet(c);
  const begun = await beginNhsLogin();
  if (begun === undefined) return c.redirect(ownPath, 303);
  keep(c, at.context, { away: begun.attempt });
  return c.redirect(begun.url, 303);
});

ownNhsRoutes.get(`${path}/callback`, async (c) => {
  const at = await meet(c);
  const away = keptOf(c, at.context)?.away;
  dropCookie(c, cookie);
  if (away === undefined) return c.redirect(ownPath, 303);
  try {
    const identity = await endNhsLogin(new URL(c.req.url).search, away);
    if (identity === undefined) return nothing(at);
    const { nhsNumber, ...proven } = identity;
    keep(c, at.context, { back: { ...proven, numberDigest: numberDigest(at.context, nhsNumber) } });
    return c.redirect(`${path}/pin`, 303);
  } catch (error) {
    const refused =
      error instanceof AuthorizationResponseError || error instanceof ResponseBodyError || error instanceof ClientError;
    if (!refused) throw error;
    log('own-page.nhs-login-refused', { reason: error.name });
    return nothing(at);
  }
});

const pinPage = (at: At, form: FormState) => (
  <OwnNhsPinPage
    {...{ frame: at.frame, words: at.words, ring: at.ring, form }}
    action={`${path}/pin`}
    idempotencyKey={at.context.random(26)}
  />
);

const knock = async (at: At): Promise<Response> => {
  const { c, values, context, words } = at;
  const back = keptOf(c, context)?.back;
  if (back === undefined) return c.redirect(ownPath, 303);
  return knockAt(at, {
    open: () => openByNhsLogin({ ...inputFrom(values, {}), ...back }, context),
    again: (form) => pinPage(at, form),
    nothing: async () => {
      if (!('pin' in values) || (await openByNhsLogin(back, context)).opens === 'nothing') return nothing(at);
      return show(pinPage(at, { ...emptyForm, errors: [{ field: 'pin', message: words.say('own.nhs.wrong') }] }), 422);
    },
  });
};

ownNhsRoutes.on(['GET', 'POST'], `${path}/pin`, async (c) => {
  const at = await meet(c);
  return knock(at).catch((error: unknown) => problemAnswer(error, c, at.frame, at.requestId));
});
