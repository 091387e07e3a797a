import type { Context as HonoContext, Handler } from 'hono';
import { routePath } from 'hono/route';
import type { ReactElement } from 'react';
import { type Context, type LinkActor, LinkName, refuse } from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import {
  type FinishAbout,
  type LinkAbout,
  type OpenedLink,
  openLink,
  referralRefusals,
  type RequestView,
  viewReferral,
} from '@fingerpost/core/referral';
import type { FormState, FormValues } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import { DeadLinkPage, LinkStoryPage } from '@fingerpost/pages/open';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { confirmationOf } from '../web/done.ts';
import { textOf } from '../web/fields.ts';
import { frameFor } from '../web/frame.ts';
import { readForm } from '../web/posted.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';

/** One request by somebody who opened the link of an e-mail and may still answer: what they may use, and what they typed. */
export type LinkVisit = {
  readonly c: HonoContext;
  /** Acts as the link; its actor has a name only where a form said one. */
  readonly context: Context;
  readonly directory: Directory;
  readonly frame: Frame;
  readonly values: FormValues;
  readonly about: LinkAbout;
  /** What else may be said, where the link is for one thing about how it goes and still does it. */
  readonly finish: FinishAbout | undefined;
  /** Where the link leads: the address without the step. */
  readonly link: string;
};

/** Reads what is asked, as far as a link may show it. Refuses: referral.missing when the referral has moved on. */
export const requestOf = async ({ context }: LinkVisit): Promise<RequestView> => {
  const { actor } = context;
  const view = actor.kind === 'link' ? await viewReferral({ referralId: actor.referralId }, context) : undefined;
  if (view?.sees !== 'request') throw refuse(referralRefusals.missing);
  return view;
};

const doorOf = (c: HonoContext): 'answer' | 'finish' => (c.req.path.startsWith('/open/finish/') ? 'finish' : 'answer');

const linkOf = (c: HonoContext): string => `/open/${doorOf(c)}/${String(c.req.param('token'))}`;

const open = async (c: HonoContext, requestId: string): Promise<OpenedLink> => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  return openLink({ token: String(c.req.param('token')), door: doorOf(c) }, context);
};

/** Makes the page of a link that does not lead to the request; undefined while it does. */
const pageWithoutRequest = (
  opened: OpenedLink,
  at: {
    readonly frame: Frame;
    readonly link: string;
    readonly form?: FormState;
    readonly confirmation?: string | undefined;
  },
): ReactElement | undefined => {
  switch (opened.opens) {
    case 'nothing':
      return <DeadLinkPage frame={at.frame} />;
    case 'story':
      return <LinkStoryPage {...at} story={opened.story} />;
    case 'request':
    case 'finish':
      return undefined;
  }
};

/** Makes the page that tells what happened since a form was opened; undefined while its referral still waits for an answer. */
export const pageOfMeanwhile = async (
  { c, frame, context }: LinkVisit,
  form: FormState,
): Promise<ReactElement | undefined> =>
  pageWithoutRequest(await open(c, context.requestId), { frame, form, link: linkOf(c) });

const visitOf = async (
  c: HonoContext,
  actor: LinkActor,
  at: Pick<LinkVisit, 'directory' | 'frame' | 'about' | 'finish'> & { readonly requestId: string },
): Promise<LinkVisit> => {
  const { requestId, ...around } = at;
  const { values, idempotency } = await readForm(c);
  const name = LinkName.safeParse(textOf(values, 'name')).data;
  const named = name === undefined ? actor : { ...actor, name };
  const { context } = await contextFor({ actor: named, requestId, idempotency });
  return { c, context, ...around, values, link: linkOf(c) };
};

/** What a page behind a link is for: to answer, or also for whoever comes back after the answer. */
type For = 'answering' | 'afterwards-too';

const mayWork = (opened: OpenedLink, isFor: For, isPost: boolean): LinkActor | undefined => {
  if (opened.opens === 'nothing') return undefined;
  // After an answer a form is still taken, for its second press to be answered like the first.
  return opened.opens !== 'story' || isPost || isFor === 'afterwards-too' ? opened.actor : undefined;
};

/**
 * Makes the handler of a page behind the link of an e-mail. Whoever opens it after it was answered,
 * or with a token that opens nothing, gets a page that helps; a HEAD request looks nothing up.
 */
export const byLink =
  (work: (visit: LinkVisit) => Promise<Response>, isFor: For = 'answering'): Handler =>
  async (c) => {
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'cache-control': 'no-store' });
    const requestId = crypto.randomUUID();
    const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
    const directory = await readDirectory(context);
    const frame = frameFor(directory, '/open/answer');
    const opened = await open(c, requestId);
    const isPost = c.req.method === 'POST';
    const answerOf = async (): Promise<Response> => {
      const actor = mayWork(opened, isFor, isPost);
      if (actor !== undefined && opened.opens !== 'nothing') {
        const about = opened.opens === 'story' ? opened.story : opened.about;
        const finish = opened.opens === 'finish' ? opened.about : undefined;
        return work(await visitOf(c, actor, { about, finish, directory, frame, requestId }));
      }
      const page = pageWithoutRequest(opened, {
        frame,
        link: linkOf(c),
        confirmation: isPost ? undefined : confirmationOf({ c }),
      });
      if (page === undefined) throw refuse(referralRefusals.missing);
      const status = isPost ? 409 : 200;
      return show(page, opened.opens === 'nothing' ? 404 : status);
    };
    const answer = await answerOf().catch((error: unknown) => problemAnswer(error, c, frame, requestId));
    log(`open.${c.req.method.toLowerCase()}`, { route: routePath(c), status: answer.status, opens: opened.opens });
    return answer;
  };
