import { Hono } from 'hono';
import { openOwnPage, stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import { withdrawReferral } from '@fingerpost/core/referral';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm } from '@fingerpost/pages/form';
import { OwnEndedPage, OwnPage, ownPath, OwnStopPage } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom } from '../web/fields.ts';
import { problemAnswer } from '../web/problem-answer.tsx';
import { show } from '../web/show.ts';
import { knockAt } from './own-knock.tsx';
import { serviceStepSaid } from './own-services.routes.tsx';
import { endOwnSession } from './own-session.ts';
import { type At, door, inside, meet } from './own-visit.tsx';

/** A person's own pages: by a code, their date of birth and their PIN. */
export const ownRoutes = new Hono();

const knock = (at: At): Promise<Response> => {
  const { values, context, words } = at;
  return knockAt(at, {
    open: () => openOwnPage(inputFrom(values, { dateOfBirth: 'date' }), context),
    again: (form, asksPin) => door(at, form, { asksPin }),
    nothing: () => {
      const errors = [{ field: 'code', message: words.say('own.door.wrong') }];
      return show(door(at, { values: { ...values, pin: '' }, errors }, { asksPin: 'pin' in values }), 422);
    },
  });
};

ownRoutes.get(ownPath, async (c) => show(door(await meet(c), emptyForm)));
ownRoutes.post(ownPath, async (c) => {
  const at = await meet(c);
  return knock(at).catch((error: unknown) => problemAnswer(error, c, at.frame, at.requestId));
});

const said: Readonly<Record<string, WordKey>> = {
  ...serviceStepSaid,
  stopped: 'own.stop.done',
  late: 'own.stop.late',
  goals: 'own.goals.saved',
  answers: 'own.questions.saved',
  'nothing-asked': 'own.checkIn.none',
  'told-already': 'own.feedback.none',
  'feedback-back': 'own.feedback.back.done',
};

ownRoutes.get(
  `${ownPath}/page`,
  inside(async ({ c, frame, words, since, asPerson }) => {
    const view = await viewOwnPage({ since }, asPerson);
    const idempotencyKey = asPerson.random(26);
    const done = said[c.req.query('done') ?? ''];
    const confirmation = done === undefined ? undefined : words.say(done);
    return show(<OwnPage {...{ frame, words, view, idempotencyKey, confirmation }} />);
  }),
);

const stopPath = `${ownPath}/stop/:referralId{ref_\\w+}`;

ownRoutes.get(
  stopPath,
  inside(async ({ c, frame, words, since, asPerson }) => {
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
  await meet(c);
  endOwnSession(c);
  return c.redirect(`${ownPath}/end`, 303);
});
ownRoutes.get(`${ownPath}/end`, async (c) => {
  const { frame, words } = await meet(c);
  return show(<OwnEndedPage frame={frame} words={words} />);
});
