import { Hono } from 'hono';
import {
  correctFeedback,
  giveFeedback,
  outcomesRefusals,
  takeBackFeedback,
  viewMeasures,
} from '@fingerpost/core/outcomes';
import { viewOwnPage } from '@fingerpost/core/own-page';
import { Refusal, splitIdWithin } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { feedbackValues, OwnFeedbackPage, ownPath, ratherNot } from '@fingerpost/pages/own';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says what they thought of a service that is over, puts it right, or takes it back. */
export const ownFeedbackRoutes = new Hono();

const path = `${ownPath}/feedback/:referralId{ref_\\w+}`;
const late = `${ownPath}/page?done=told-already`;

const readAsked = async ({ c, since, asPerson }: Inside) => {
  const { asks } = await viewOwnPage({ since }, asPerson);
  const isThis = (each: { readonly referralId: string }): boolean => each.referralId === c.req.param('referralId');
  const asked = asks.feedback.find(isThis);
  if (asked !== undefined) return { asked, given: undefined };
  const told = asks.told.find(isThis);
  if (told === undefined) return undefined;
  const { caseId } = splitIdWithin(told.referralId);
  const given = (await viewMeasures({ caseId }, asPerson)).feedback.find(isThis);
  return given === undefined ? undefined : { asked: told, given };
};

type Asked = NonNullable<Awaited<ReturnType<typeof readAsked>>>;

const page = ({ frame, words, asPerson }: Inside, { asked, given }: Asked, form: FormState) => (
  <OwnFeedbackPage
    {...{ frame, words, asked, form }}
    given={given === undefined ? undefined : { isTakenBack: given.takenBackAt !== undefined }}
    idempotencyKey={asPerson.random(22)}
  />
);

ownFeedbackRoutes.get(
  path,
  inside(async (at) => {
    const found = await readAsked(at);
    if (found === undefined) return at.c.redirect(late, 303);
    const values = found.given === undefined ? {} : feedbackValues(found.given);
    return show(page(at, found, { ...emptyForm, values }));
  }),
);

const fields = ['answers.respect', 'answers.helped', 'answers.friend', 'words'] as const;

/** Goes on where what was posted came too late: it is said already, or taken back. */
const lateOr = (error: unknown): string => {
  const codes: readonly string[] = [outcomesRefusals.noFeedback.code, outcomesRefusals.notGiven.code];
  if (!(error instanceof Refusal) || !codes.includes(error.code)) throw error;
  return late;
};

ownFeedbackRoutes.post(
  path,
  inside(async (at) => {
    const { c, values, words, asPerson } = at;
    const found = await readAsked(at);
    if (found !== undefined && fields.every((name) => textOf(values, name) === '')) {
      const errors = [{ field: 'answers.respect', message: words.say('own.checkIn.nothing') }];
      return show(page(at, found, { values, errors }), 422);
    }
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ratherNot));
    const input = { ...inputFrom(said, { shared: 'boolean' }), referralId: c.req.param('referralId') };
    try {
      const say = found?.given === undefined ? giveFeedback : correctFeedback;
      const { danger } = await say(input, asPerson);
      return c.redirect(`${ownPath}/check-in/thanks${danger ? '?help=now' : ''}`, 303);
    } catch (error) {
      return c.redirect(lateOr(error), 303);
    }
  }),
);

ownFeedbackRoutes.post(
  `${path}/taking-back`,
  inside(async ({ c, asPerson }) => {
    try {
      await takeBackFeedback({ referralId: c.req.param('referralId') }, asPerson);
      return c.redirect(`${ownPath}/page?done=feedback-back`, 303);
    } catch (error) {
      return c.redirect(lateOr(error), 303);
    }
  }),
);
