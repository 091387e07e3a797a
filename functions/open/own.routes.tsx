import { type Context as HonoContext, Hono } from 'hono';
import { routePath } from 'hono/route';
import { readDirectory } from '@fingerpost/core/directory';
import { openOwnPage, ownPageRefusals, type ToRing, viewOwnPage } from '@fingerpost/core/own-page';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { withdrawReferral } from '@fingerpost/core/referral';
import { CaseId, type Context, type Idempotency, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import {
  OwnDoorPage,
  OwnEndedPage,
  OwnPage,
  ownPath,
  OwnRingPage,
  OwnStopPage,
  ownWordsInEnglish as words,
} from '@fingerpost/pages/own';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { inputFrom } from '../web/fields.ts';
import { frameFor } from '../web/frame.ts';
import { plainErrors } from '../web/plain-errors.ts';
import { readForm } from '../web/posted.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';
import { beginOwnSession, endOwnSession, ownSession } from './own-session.ts';

/** A person's own pages: by a code, their date of birth and their PIN. */
export const ownRoutes = new Hono();

type At = {
  readonly c: HonoContext;
  readonly requestId: string;
  /** Acts as whoever stands at the door. */
  readonly context: Context;
  readonly frame: Frame;
  readonly ring: ToRing | undefined;
  readonly values: FormValues;
  readonly idempotency: Idempotency | undefined;
};

const meet = async (c: HonoContext): Promise<At> => {
  const requestId = crypto.randomUUID();
  const { values, idempotency } = await readForm(c);
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  const directory = await readDirectory(context);
  const network = directory.network();
  const ring = network === undefined ? undefined : { name: network.name, phone: network.phone };
  return { c, requestId, context, frame: frameFor(directory, ownPath), ring, values, idempotency };
};

const door = (at: At, form: FormState, more: { asksPin?: boolean; wasIn?: boolean } = {}) => {
  const { frame, ring, context } = at;
  const idempotencyKey = context.random(26);
  return <OwnDoorPage {...{ frame, words, ring, form, idempotencyKey }} action={ownPath} {...more} />;
};

const told = (at: At, status: number, opens: string): void => {
  log('own-page.asked', { route: routePath(at.c), status, opens });
};

const knock = async (at: At): Promise<Response> => {
  const { c, values, context, frame } = at;
  try {
    const opened = await openOwnPage(inputFrom(values, { dateOfBirth: 'date' }), context);
    told(at, 200, opened.opens);
    switch (opened.opens) {
      case 'page':
        beginOwnSession(c, context, opened);
        return c.redirect(`${ownPath}/page`, 303);
      case 'question-for-pin':
        return show(door(at, { values, errors: [] }, { asksPin: true }));
      case 'whom-to-ring':
        return show(<OwnRingPage frame={frame} words={words} phone={opened.phone} />);
      case 'nothing': {
        const errors = [{ field: 'code', message: words.door.wrong }];
        return show(door(at, { values: { ...values, pin: '' }, errors }, { asksPin: 'pin' in values }), 422);
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const errors = plainErrors(error.details.errors ?? [{ field: 'code', message: error.message }], {
      words: { code: 'Type the code we gave you.', dateOfBirth: 'Type the day, month and year you were born.' },
    });
    return show(door(at, { values, errors }), 422);
  }
};

ownRoutes.get(ownPath, async (c) => show(door(await meet(c), emptyForm)));
ownRoutes.post(ownPath, async (c) => {
  const at = await meet(c);
  return knock(at).catch((error: unknown) => problemAnswer(error, c, at.frame, at.requestId));
});

/** One request by a person who is on their page. */
type Inside = At & { readonly since: string; readonly asPerson: Context };

const inside =
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

const said: Readonly<Record<string, string>> = { stopped: words.stopped, late: words.tooLate };

ownRoutes.get(
  `${ownPath}/page`,
  inside(async ({ c, frame, since, asPerson }) => {
    const view = await viewOwnPage({ since }, asPerson);
    const idempotencyKey = asPerson.random(26);
    const confirmation = said[c.req.query('done') ?? ''];
    return show(<OwnPage {...{ frame, words, view, idempotencyKey, confirmation }} />);
  }),
);

const stopPath = `${ownPath}/stop/:referralId{ref_\\w+}`;

ownRoutes.get(
  stopPath,
  inside(async ({ c, frame, since, asPerson }) => {
    const { referrals } = await viewOwnPage({ since }, asPerson);
    const referral = referrals.find((each) => each.referralId === c.req.param('referralId'));
    if (referral?.mayWithdraw !== true) return c.redirect(`${ownPath}/page?done=late`, 303);
    return show(<OwnStopPage {...{ frame, words, referral }} idempotencyKey={asPerson.random(26)} />);
  }),
);

ownRoutes.post(
  stopPath,
  inside(async ({ c, since, asPerson }) => {
    await stayOnOwnPage({ since }, asPerson);
    const referralId = c.req.param('referralId');
    try {
      await withdrawReferral({ referralId, reason: 'not-said' }, asPerson);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return c.redirect(`${ownPath}/page?done=late`, 303);
    }
    return c.redirect(`${ownPath}/page?done=stopped`, 303);
  }),
);

ownRoutes.post(`${ownPath}/end`, async (c) => {
  const { frame } = await meet(c);
  endOwnSession(c);
  const answer = show(<OwnEndedPage frame={frame} words={words} />);
  for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
});
