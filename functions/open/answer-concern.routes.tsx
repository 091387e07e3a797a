import { Hono } from 'hono';
import { raiseReferralConcern } from '@fingerpost/core/concern';
import { referralRefusals } from '@fingerpost/core/referral';
import { dayOf, isWorkingDay } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import { ConcernRaisedPage, RaiseConcernPage } from '@fingerpost/pages/concern';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { takeStep } from '../web/step.tsx';
import { byLink, type LinkVisit } from './link-visit.tsx';
import { fieldOfName, withName } from './who-answers.ts';

/** The pages on which whoever opened the link in an e-mail says that they are worried about somebody's safety. */
export const answerConcernRoutes = new Hono();

const raisePage = ({ frame, link, about, context }: LinkVisit, form: FormState) => (
  <RaiseConcernPage
    frame={frame}
    at={link}
    about={`Referral ${about.reference}`}
    team={about.team.name}
    idempotencyKey={context.random(26)}
    form={form}
    asksName
  />
);

const raise = async (at: LinkVisit) => {
  const { actor } = at.context;
  if (actor.kind !== 'link' || actor.name === undefined) throw refuse(referralRefusals.whoAnswers);
  return raiseReferralConcern({ ...inputFrom(at.values), referralId: actor.referralId }, at.context);
};

const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

for (const path of ['/open/answer/:token/concerns', '/open/finish/:token/concerns']) {
  answerConcernRoutes.get(
    path,
    byLink((at) => Promise.resolve(show(raisePage(at, emptyForm))), 'afterwards-too'),
  );

  answerConcernRoutes.post(
    path,
    byLink(
      (at) =>
        takeStep(at, {
          run: () => raise(at),
          // The address says nothing of what was written, and leads nowhere but to a confirmation.
          done: ({ reference }) =>
            `${at.link}/concerns/raised?reference=${reference}${textOf(at.values, 'inDanger') === 'yes' ? '&now=yes' : ''}`,
          again: (form) => raisePage(at, withName(at, form)),
          field: fieldOfName,
          words: {
            words: 'Write what worries you.',
            inDanger: 'Choose whether somebody is in danger now.',
            personKnows: 'Choose whether the person knows.',
          },
        }),
      'afterwards-too',
    ),
  );

  answerConcernRoutes.get(
    `${path}/raised`,
    byLink((at) => {
      const asked = at.c.req.query('reference') ?? '';
      if (!reference.test(asked)) return Promise.resolve(at.c.redirect(at.link, 303));
      const { name, phone } = at.about.team;
      const page = (
        <ConcernRaisedPage
          frame={at.frame}
          at={at.link}
          reference={asked}
          inDanger={at.c.req.query('now') === 'yes'}
          isRestDay={!isWorkingDay(dayOf(at.context.now))}
          team={{ name, phone }}
        />
      );
      return Promise.resolve(show(page));
    }, 'afterwards-too'),
  );
}
