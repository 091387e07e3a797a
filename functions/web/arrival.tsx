import type { Context as HonoContext } from 'hono';
import { readMembership } from '@fingerpost/core/access';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import type { Idempotency, StaffActor } from '@fingerpost/kernel';
import { NotAMemberPage, SessionEndedPage } from '@fingerpost/pages/feedback';
import type { FormValues } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import { contextFor, type Wired } from '../wiring/context.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { frameFor } from './frame.ts';
import { readForm } from './posted.ts';
import { openSession, realSeconds, sealSession, type Session } from './session.ts';
import { show } from './show.ts';

/** Who came, with what, and what it cost to know them. */
export type Arrival = {
  readonly requestId: string;
  readonly actor: StaffActor;
  readonly directory: Directory;
  readonly frame: Frame;
  readonly values: FormValues;
  readonly idempotency: Idempotency | undefined;
  readonly usage: Wired['usage'];
};

const refreshSeconds = 60;

const here = (c: HonoContext): string => c.req.path + new URL(c.req.url).search;

const askToSignIn = (c: HonoContext, frame: Frame, values: FormValues): Response =>
  c.req.method === 'GET'
    ? c.redirect(`/sign-in?to=${encodeURIComponent(here(c))}`, 303)
    : show(
        <SessionEndedPage frame={frame} action={here(c)} values={values} signInHref="/sign-in?to=/signed-in" />,
        401,
      );

const keepAwake = async (c: HonoContext, session: Session): Promise<void> => {
  const now = realSeconds();
  if (now - session.seenAt > refreshSeconds)
    writeCookie(c, '__Host-fingerpost', await sealSession({ ...session, seenAt: now }));
};

const meet = async (c: HonoContext): Promise<Arrival | Response> => {
  const requestId = crypto.randomUUID();
  const { values, idempotency } = await readForm(c);
  const { context, usage } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  const directory = await readDirectory(context);
  const session = await openSession(readCookie(c, '__Host-fingerpost'));
  if (session === undefined) return askToSignIn(c, frameFor(directory, c.req.path), values);
  await keepAwake(c, session);
  const actor = await readMembership(context, session);
  if (actor === undefined) return show(<NotAMemberPage frame={frameFor(directory, c.req.path)} />, 403);
  const frame = frameFor(directory, c.req.path, actor);
  return { requestId, actor, directory, frame, values, idempotency, usage };
};

const met = new WeakMap<Request, Arrival>();

/**
 * Finds out, once a request, who came. Answers at once where nobody is signed in: a GET goes to sign
 * in, a POST keeps what was typed; and where the person is no member.
 */
export const arrive = async (c: HonoContext): Promise<Arrival | Response> => {
  const known = met.get(c.req.raw) ?? (await meet(c));
  if (!(known instanceof Response)) met.set(c.req.raw, known);
  return known;
};

/** Finds out who came to a page that everybody may read: nobody, or a member, whose menu then stands there. */
export const glance = async (c: HonoContext): Promise<{ actor: StaffActor | undefined; frame: Frame }> => {
  const { context } = await contextFor({
    actor: { kind: 'system', process: 'sign-in' },
    requestId: crypto.randomUUID(),
  });
  const directory = await readDirectory(context);
  const session = await openSession(readCookie(c, '__Host-fingerpost'));
  const actor = session === undefined ? undefined : await readMembership(context, session);
  return { actor, frame: frameFor(directory, c.req.path, actor) };
};

/** Gives who came, where `arrive` has found that out already. */
export const whoArrived = (c: HonoContext): Arrival | undefined => met.get(c.req.raw);
