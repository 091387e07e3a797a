import { Hono } from 'hono';
import { answerCheckIn, outcomesRefusals, viewMeasures } from '@fingerpost/core/outcomes';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import { OwnCheckInHeardPage, OwnCheckInPage, ownPath, ratherNot } from '@fingerpost/pages/own';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says how it is going, when they are asked. */
export const ownCheckInRoutes = new Hono();

const path = `${ownPath}/check-in`;
const nothingAsked = `${ownPath}/page?done=nothing-asked`;

const page = ({ frame, words, asPerson }: Inside, form: FormState) => (
  <OwnCheckInPage {...{ frame, words, form }} idempotencyKey={asPerson.random(26)} />
);

const answersIn = (values: FormValues) =>
  inputFrom(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ratherNot)), {
    call: 'boolean',
  });

/** Whoever leaves everything empty has answered nothing; that they would rather not say is an answer. */
const isEmpty = (values: FormValues): boolean =>
  ['going', 'helped', 'words', 'call'].every((name) => textOf(values, name) === '');

ownCheckInRoutes.get(
  path,
  inside(async (at) => {
    const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
    const { isAsked } = await viewMeasures({ caseId }, at.asPerson);
    return isAsked ? show(page(at, emptyForm)) : at.c.redirect(nothingAsked, 303);
  }),
);

ownCheckInRoutes.post(
  path,
  inside(async (at) => {
    const { c, values, words, asPerson, since } = at;
    const { caseId } = await stayOnOwnPage({ since }, asPerson);
    if (isEmpty(values)) {
      const errors = [{ field: 'going', message: words.say('own.checkIn.nothing') }];
      return show(page(at, { values, errors }), 422);
    }
    try {
      const { danger } = await answerCheckIn({ ...answersIn(values), caseId }, asPerson);
      return c.redirect(`${path}/thanks${danger ? '?help=now' : ''}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== outcomesRefusals.noCheckIn.code) throw error;
      return c.redirect(nothingAsked, 303);
    }
  }),
);

ownCheckInRoutes.get(
  `${path}/thanks`,
  inside(async ({ c, frame, words, asPerson, since }) => {
    await stayOnOwnPage({ since }, asPerson);
    return show(<OwnCheckInHeardPage {...{ frame, words }} danger={c.req.query('help') === 'now'} />);
  }),
);
