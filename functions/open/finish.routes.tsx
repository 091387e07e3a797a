import { Hono } from 'hono';
import {
  completeReferral,
  type FinishPurpose,
  finishPurposeOf,
  recordAttendance,
  referralRefusals,
} from '@fingerpost/core/referral';
import { needWords } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { type Context, refuse } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import type { FormState, FormValues } from '@fingerpost/pages/form';
import { FinishPage } from '@fingerpost/pages/open';
import { dayOfAttendance } from '../web/day-of-attendance.ts';
import { doneAt } from '../web/done.ts';
import { inputFrom } from '../web/fields.ts';
import type { FormWords } from '../web/plain-errors.ts';
import { show } from '../web/show.ts';
import { takeStep } from '../web/step.tsx';
import { byLink, type LinkVisit, pageOfMeanwhile } from './link-visit.tsx';
import { fieldOfName, withName } from './who-answers.ts';

/** The pages on which an organisation says, by a link for one thing, how a referral goes. */
export const finishRoutes = new Hono();

type Finish = Required<Pick<FormWords, 'words'>> & {
  readonly run: (input: unknown, context: Context) => Promise<unknown>;
  readonly input: (values: FormValues, now: Date) => Readonly<Record<string, unknown>>;
  readonly done: Done;
  readonly field: Readonly<Record<string, string>>;
};

const saying = (result: 'attended' | 'did-not-attend'): Finish => ({
  run: recordAttendance,
  input: (values, now) => ({ result, on: dayOfAttendance(values, now) }),
  done: 'attendance-recorded',
  field: { 'referral.attendance-date': 'on' },
  words: { on: 'Give the day, as a real date.' },
});

const finishes: Readonly<Record<FinishPurpose, Finish>> = {
  attended: saying('attended'),
  'did-not-attend': saying('did-not-attend'),
  complete: {
    run: completeReferral,
    input: (values) => inputFrom(values),
    done: 'referral-completed',
    field: {},
    words: { outcome: 'Choose how it went.' },
  },
};

const pageOf = ({ frame, context, finish, link }: LinkVisit, form?: FormState) => {
  if (finish === undefined) throw refuse(referralRefusals.missing);
  const today = dayOf(context.now);
  return (
    <FinishPage
      frame={frame}
      idempotencyKey={context.random(26)}
      about={finish}
      need={needWords[finish.need]}
      link={link}
      today={today}
      yesterday={addDays(today, -1)}
      form={form}
    />
  );
};

finishRoutes.get(
  '/open/finish/:token',
  byLink((at) => Promise.resolve(show(pageOf(at)))),
);
finishRoutes.get('/open/finish/:token/done', (c) => c.redirect(`/open/finish/${c.req.param('token')}`, 303));
finishRoutes.post(
  '/open/finish/:token/done',
  byLink((at) => {
    const { context, values, link } = at;
    const { actor } = context;
    const purpose = actor.kind === 'link' ? finishPurposeOf(actor.purpose) : undefined;
    if (actor.kind !== 'link' || purpose === undefined) throw refuse(referralRefusals.missing);
    const { run, input, done, field, words } = finishes[purpose];
    return takeStep(at, {
      run: () => run({ ...input(values, context.now), referralId: actor.referralId }, context),
      done: () => doneAt(link, done),
      again: async (form) => (await pageOfMeanwhile(at, form)) ?? pageOf(at, withName(at, form)),
      field: (code) => fieldOfName(code) ?? field[code],
      words,
    });
  }),
);
