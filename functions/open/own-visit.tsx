import type { Context as HonoContext } from 'hono';
import { routePath } from 'hono/route';
import { readDirectory } from '@fingerpost/core/directory';
import { admitCarer, ownPageRefusals, type ToRing } from '@fingerpost/core/own-page';
import { type Actor, CaseId, type Context, type Idempotency, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import { OwnDoorPage, ownPath } from '@fingerpost/pages/own';
import { editionOf, type Language, languageOf, type Words } from '@fingerpost/pages/words';
import { contextFor } from '../wiring/context.ts';
import { environment } from '../wiring/environment.ts';
import { log } from '../wiring/log.ts';
import { frameFor } from '../web/frame.ts';
import { readForm } from '../web/posted.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';
import { chosenLanguage } from './own-language.ts';
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

const readIn = (at: At, language: Language): At => {
  const { words } = editionOf(language);
  return { ...at, words, frame: { ...at.frame, reader: { language, words, path: at.c.req.path } } };
};

/** Reads what was posted, and what stands around the answer. */
export const meet = async (c: HonoContext): Promise<At> => {
  const requestId = crypto.randomUUID();
  const { values, idempotency } = await readForm(c);
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  const directory = await readDirectory(context);
  const network = directory.network();
  const ring = network === undefined ? undefined : { name: network.name, phone: network.phone };
  const frame = frameFor(directory, ownPath);
  const at = { c, requestId, context, frame, ring, words: editionOf('en').words, values, idempotency };
  return readIn(at, chosenLanguage(c) ?? 'en');
};

/** Makes the page that asks for a code, with what was typed. */
export const door = (at: At, form: FormState, more: { asksPin?: boolean; wasIn?: boolean | 'carer' } = {}) => {
  const { frame, ring, context, words } = at;
  const idempotencyKey = context.random(26);
  const nhsLogin = environment().NHS_LOGIN_ISSUER !== undefined;
  return <OwnDoorPage {...{ frame, words, ring, form, idempotencyKey, nhsLogin }} action={ownPath} {...more} />;
};

/** Writes to the log what was asked for, with no word of whom. */
export const told = (at: At, status: number, opens: string): void => {
  log('own-page.asked', { route: routePath(at.c), status, opens });
};

/** One request by a person who is on their page, or by a carer who acts for them. */
export type Inside = At & { readonly since: string; readonly asPerson: Context };

/** Makes the handler of a page that a person sees once they are in; anybody else is led back to the door. */
export const inside =
  (work: (at: Inside) => Promise<Response>) =>
  async (c: HonoContext): Promise<Response> => {
    const met = await meet(c);
    const session = ownSession(c, met.context);
    const at = readIn(met, chosenLanguage(c) ?? languageOf(session?.reads) ?? 'en');
    const caseId = CaseId.safeParse(session?.caseId).data;
    const wasIn = (who: true | 'carer' = true) => show(door(at, emptyForm, { wasIn: who }), 401);
    if (session === undefined || caseId === undefined) return wasIn();
    const { requestId, idempotency } = at;
    const { since, carerId } = session;
    let isAdmitted = false;
    const enter = async (): Promise<Response> => {
      const actor: Actor =
        carerId === undefined ? { kind: 'patient', caseId } : await admitCarer({ caseId, carerId }, at.context);
      isAdmitted = true;
      const { context: asPerson } = await contextFor({ actor, requestId, idempotency });
      return work({ ...at, since, asPerson });
    };
    const answer = await enter().catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== ownPageRefusals.ended.code)
        return problemAnswer(error, c, at.frame, requestId);
      endOwnSession(c);
      return wasIn(isAdmitted ? true : 'carer');
    });
    told(at, answer.status, 'page');
    for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
    return answer;
  };
