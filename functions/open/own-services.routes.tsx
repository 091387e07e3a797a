import { Hono } from 'hono';
import { type OwnReferral, stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import {
  askAnotherDay,
  recordAttendance,
  sendReferral,
  usualLastDay,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { Refusal } from '@fingerpost/kernel';
import { dateValues, emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnServicePage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person says of one service whether they went, that a day does not suit, or yes or no. */
export const ownServicesRoutes = new Hono();

const path = `${ownPath}/services/:referralId{ref_\\w+}`;

/** What the main page says after a step, by the code that its address carries. */
export const serviceStepSaid: Readonly<Record<string, WordKey>> = {
  went: 'own.steps.went.done',
  another: 'own.steps.another.done',
  yes: 'own.steps.proposal.done',
  no: 'own.steps.proposal.declined',
  cannot: 'own.steps.proposal.cannot',
};

type Typed = { readonly posted: 'went' | 'another' | 'yes'; readonly form: FormState };

const main = ({ c }: Inside, done: string): Response => c.redirect(`${ownPath}/page?done=${done}`, 303);

const mayBeAnswered = (referral: OwnReferral | undefined): referral is OwnReferral => {
  if (referral === undefined || referral.offered) return false;
  const { status, service } = referral;
  return status === 'accepted' || status === 'started' || (status === 'proposed' && service !== undefined);
};

const answer = async (at: Inside, typed?: Typed): Promise<Response> => {
  const { c, frame, words, since, asPerson } = at;
  const { referrals } = await viewOwnPage({ since }, asPerson);
  const referral = referrals.find((each) => each.referralId === c.req.param('referralId'));
  if (!mayBeAnswered(referral)) return main(at, 'late');
  return show(
    <OwnServicePage
      frame={frame}
      words={words}
      referral={referral}
      lastDay={usualLastDay(asPerson)}
      today={dateValues('on', dayOf(asPerson.now))}
      form={typed?.form ?? emptyForm}
      posted={typed?.posted}
      idempotencyKey={asPerson.random(20)}
    />,
    typed === undefined ? 200 : 422,
  );
};

ownServicesRoutes.get(
  path,
  inside((at) => answer(at)),
);

const take = async (
  at: Inside,
  what: {
    readonly run: (referralId: string) => Promise<unknown>;
    readonly done: string;
    readonly mend?: { readonly posted: Typed['posted']; readonly field: string; readonly key: WordKey };
  },
): Promise<Response> => {
  const { c, values, words, since, asPerson } = at;
  await stayOnOwnPage({ since }, asPerson);
  try {
    await what.run(c.req.param('referralId') ?? '');
    return main(at, what.done);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { mend } = what;
    if (error.kind === 'invalid' && mend !== undefined) {
      const errors = [{ field: mend.field, message: words.say(mend.key) }];
      return answer(at, { posted: mend.posted, form: { values, errors, id: mend.posted } });
    }
    if (error.code === 'referral.step') return main(at, 'late');
    if (error.kind === 'conflict' || error.kind === 'invalid') return main(at, 'cannot');
    throw error;
  }
};

ownServicesRoutes.post(
  `${path}/went`,
  inside((at) => {
    const { on, result } = inputFrom(at.values, { on: 'date' });
    const mend = { posted: 'went', field: 'on', key: 'own.steps.went.wrong' } as const;
    const run = (referralId: string) => recordAttendance({ referralId, on, result }, at.asPerson);
    return take(at, { run, done: 'went', mend });
  }),
);

ownServicesRoutes.post(
  `${path}/another`,
  inside((at) => {
    const mend = { posted: 'another', field: 'words', key: 'own.steps.another.wrong' } as const;
    const words = textOf(at.values, 'words');
    return take(at, { run: (referralId) => askAnotherDay({ referralId, words }, at.asPerson), done: 'another', mend });
  }),
);

ownServicesRoutes.post(
  `${path}/yes`,
  inside((at) => {
    const { until } = inputFrom(at.values, { until: 'date' });
    const mend = { posted: 'yes', field: 'until', key: 'own.options.untilWrong' } as const;
    return take(at, { run: (referralId) => sendReferral({ referralId, until }, at.asPerson), done: 'yes', mend });
  }),
);

ownServicesRoutes.post(
  `${path}/no`,
  inside((at) =>
    take(at, {
      run: (referralId) => withdrawReferral({ referralId, reason: 'not-said' }, at.asPerson),
      done: 'no',
    }),
  ),
);
