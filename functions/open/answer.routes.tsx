import { Hono } from 'hono';
import { acceptReferral } from '@fingerpost/core/referral';
import { needWords } from '@fingerpost/core/directory';
import type { FormState } from '@fingerpost/pages/form';
import { AnswerByLinkPage } from '@fingerpost/pages/open';
import { confirmationOf, doneAt } from '../web/done.ts';
import { inputFrom } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { takeStep } from '../web/step.tsx';
import { answerStepPages, type LinkStep, policyOf, stepPageOf } from './answer-step-pages.tsx';
import { byLink, type LinkVisit, pageOfMeanwhile, requestOf } from './link-visit.tsx';
import { fieldOfName, withName } from './who-answers.ts';

/** The pages on which an organisation answers a referral from the link in an e-mail, without signing in. */
export const answerRoutes = new Hono();

const requestPage = async (at: LinkVisit, form?: FormState) => {
  const { frame, context, directory, about, link } = at;
  const view = await requestOf(at);
  return (
    <AnswerByLinkPage
      frame={frame}
      idempotencyKey={context.random(26)}
      now={context.now}
      view={view}
      need={needWords[view.need]}
      link={link}
      organisation={about.organisation}
      attendWithin={policyOf(directory, view).attendAfterAcceptance}
      form={form}
      confirmation={form === undefined ? confirmationOf(at) : undefined}
    />
  );
};

const take = (
  at: LinkVisit,
  step: LinkStep,
  page: (form: FormState) => ReturnType<typeof requestPage>,
): Promise<Response> => {
  const { context, link } = at;
  const { actor } = context;
  const input = { ...inputFrom(at.values, step.kinds), referralId: actor.kind === 'link' ? actor.referralId : '' };
  return takeStep(at, {
    run: () => step.run(input, context),
    done: () => doneAt(link, step.done),
    again: async (form) => (await pageOfMeanwhile(at, form)) ?? page(withName(at, form)),
    field: (code) => fieldOfName(code) ?? step.field?.[code],
    words: step.words ?? {},
  });
};

answerRoutes.get(
  '/open/answer/:token',
  byLink(async (at) => show(await requestPage(at))),
);
answerRoutes.get('/open/answer/:token/acceptance', (c) => c.redirect(`/open/answer/${c.req.param('token')}`, 303));
answerRoutes.post(
  '/open/answer/:token/acceptance',
  byLink((at) =>
    take(
      at,
      {
        run: acceptReferral,
        kinds: { startBy: 'date' },
        done: 'referral-accepted',
        field: { 'referral.start-date': 'startBy' },
        words: { startBy: 'Give a real date, or leave it empty.' },
      },
      (form) => requestPage(at, form),
    ),
  ),
);

for (const [name, step] of Object.entries(answerStepPages)) {
  const path = `/open/answer/:token/${name}`;
  answerRoutes.get(
    path,
    byLink(async (at) => show(await stepPageOf(at, step))),
  );
  answerRoutes.post(
    path,
    byLink((at) => take(at, step, (form) => stepPageOf(at, step, form))),
  );
}
