import { Hono } from 'hono';
import { giveFeedback, outcomesRefusals } from '@fingerpost/core/outcomes';
import { viewOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm } from '@fingerpost/pages/form';
import { OwnFeedbackPage, ownPath, ratherNot } from '@fingerpost/pages/own';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says what they thought of a service that is over. */
export const ownFeedbackRoutes = new Hono();

const path = `${ownPath}/feedback/:referralId{ref_\\w+}`;
const late = `${ownPath}/page?done=told-already`;

const askedIn = async ({ c, since, asPerson }: Inside) =>
  (await viewOwnPage({ since }, asPerson)).asks.feedback.find(
    ({ referralId }) => referralId === c.req.param('referralId'),
  );

ownFeedbackRoutes.get(
  path,
  inside(async (at) => {
    const { c, frame, words, asPerson } = at;
    const asked = await askedIn(at);
    if (asked === undefined) return c.redirect(late, 303);
    const idempotencyKey = asPerson.random(26);
    return show(<OwnFeedbackPage {...{ frame, words, asked, idempotencyKey }} form={emptyForm} />);
  }),
);

const fields = ['answers.respect', 'answers.helped', 'answers.friend', 'words'] as const;

ownFeedbackRoutes.post(
  path,
  inside(async (at) => {
    const { c, values, frame, words, asPerson } = at;
    const asked = await askedIn(at);
    if (asked !== undefined && fields.every((name) => textOf(values, name) === '')) {
      const errors = [{ field: 'answers.respect', message: words.say('own.checkIn.nothing') }];
      const idempotencyKey = asPerson.random(26);
      return show(<OwnFeedbackPage {...{ frame, words, asked, idempotencyKey }} form={{ values, errors }} />, 422);
    }
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ratherNot));
    try {
      const input = inputFrom(said, { shared: 'boolean' });
      const { danger } = await giveFeedback({ ...input, referralId: c.req.param('referralId') }, asPerson);
      return c.redirect(`${ownPath}/check-in/thanks${danger ? '?help=now' : ''}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== outcomesRefusals.noFeedback.code) throw error;
      return c.redirect(late, 303);
    }
  }),
);
