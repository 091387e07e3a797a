import type { Context as HonoContext } from 'hono';
import { routePath } from 'hono/route';
import { readDirectory } from '@fingerpost/core/directory';
import { ownPageRefusals, type ToRing } from '@fingerpost/core/own-page';
import { CaseId, type Context, type Idempotency, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import { OwnDoorPage, ownPath } from '@fingerpost/pages/own';
import { type Words, wordsInEnglish } from '@fingerpost/pages/words';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { frameFor } from '../web/frame.ts';
import { readForm } from '../web/posted.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';
import { endOwnSession, ownSession } from './own-session.ts';

/** One request by somebody at the door of a person's own page. */
export type At = {
  readonly c: HonoContext;
  readonly requestId: string;
  /** Acts as whoever stands at the door. */
  readonly context: Context;
  readonly frame: Frame;
  readonly ring: ToRing | undefined;
  readonly words: Words;
  readonly values: FormValues;
  readonly idempotency: Idempotency | undefined;
};

/** Reads what was posted, and what stands around the answer. */
export const meet = async (c: HonoContext): Promise<At> => {
  const requestId = crypto.randomUUID();
  const { values, idempotency } = await readForm(c);
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  const directory = await readDirectory(context);
  const network = directory.network();
  const ring = network === undefined ? undefined : { name: network.name, phone: network.phone };
  return {
    c,
    requestId,
    context,
    frame: frameFor(directory, ownPath),
    ring,
    words: wordsInEnglish,
    values,
    idempotency,
  };
};

/** Makes the page that asks for a code, with what was typed. */
export const door = (at: At, form: FormState, more: { asksPin?: boolean; wasIn?: boolean } = {}) => {
  const { frame, ring, context, words } = at;
  const idempotencyKey = context.random(26);
  return <OwnDoorPage {...{ frame, words, ring, form, idempotencyKey }} action={ownPath} {...more} />;
};

/** Writes to the log what was asked for, with no word of whom. */
export const told = (at: At, status: number, opens: string): void => {
  log('own-page.asked', { route: routePath(at.c), status, opens });
};

/** One request by a person who is on their page. */
export type Inside = At & { readonly since: string; readonly asPerson: Context };

/** Makes the handler of a page that a person sees once they are in; anybody else is led back to the door. */
export const inside =
  (work: (at: Inside) => Promise<Response>) =>
  async (c: HonoContext): Promise<Response> => {
    const at = await meet(c);
    const session = ownSession(c, at.context);
    const caseId = CaseId.safeParse(session?.caseId).data;
    const wasIn = () => show(door(at, emptyForm, { wasIn: true }), 401);
    if (session === undefined || caseId === undefined) return wasIn();
    const { requestId, idempotency } = at;
    const { context: asPerson } = await contextFor({ actor: { kind: 'patient', caseId }, requestId, idempotency });
    const answer = await work({ ...at, since: session.since, asPerson }).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== ownPageRefusals.ended.code)
        return problemAnswer(error, c, at.frame, requestId);
      endOwnSession(c);
      return wasIn();
    });
    told(at, answer.status, 'page');
    for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
    return answer;
  };
