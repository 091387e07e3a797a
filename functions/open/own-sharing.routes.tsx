import { Hono } from 'hono';
import { refuseFeedback } from '@fingerpost/core/case';
import { consentIn, viewSharing } from '@fingerpost/core/consent';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { agreeAgain, stopSharing, usualLastDay, withdrawReferral } from '@fingerpost/core/referral';
import { mayForPerson, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnReceiptPage, ownPath, OwnSharingPage } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person sees what they agreed to share, and stops it as easily as they agreed. */
export const ownSharingRoutes = new Hono();

const path = `${ownPath}/sharing`;
const said: Readonly<Record<string, WordKey>> = {
  stopped: 'own.sharing.stopped',
  agreed: 'own.sharing.agreed',
  late: 'own.stop.late',
};

const page = async (at: Inside, form: FormState = emptyForm, posted?: string) => {
  const { c, frame, words, asPerson } = at;
  const caseId = ownCaseOf(at);
  const view = await viewSharing({ caseId }, asPerson);
  const done = form === emptyForm ? said[c.req.query('done') ?? ''] : undefined;
  const confirmation = done === undefined ? undefined : words.say(done);
  const mayDecide = mayForPerson(asPerson.actor, caseId, 'decide');
  const idempotencyKey = asPerson.random(26);
  const lastDay = usualLastDay(asPerson);
  return <OwnSharingPage {...{ frame, words, view, mayDecide, lastDay, idempotencyKey, form, posted, confirmation }} />;
};

ownSharingRoutes.get(
  path,
  inside(async (at) => {
    await stayOnOwnPage({ since: at.since }, at.asPerson);
    return show(await page(at));
  }),
);

/** Takes a step of the person's; one that comes too late leads to the page as it is now. */
const step = (run: (at: Inside, referralId: string) => Promise<unknown>, done: string) =>
  inside(async (at) => {
    const { c, since, asPerson } = at;
    await stayOnOwnPage({ since }, asPerson);
    try {
      await run(at, c.req.param('referralId') ?? '');
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'invalid') {
        const errors = [{ field: 'until', message: at.words.say('own.options.untilWrong') }];
        const referralId = c.req.param('referralId') ?? '';
        return show(await page(at, { values: at.values, errors, id: referralId }, referralId), 422);
      }
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return c.redirect(`${path}?done=late`, 303);
    }
    return c.redirect(`${path}?done=${done}`, 303);
  });

const of = `${path}/:referralId{ref_\\w+}`;

ownSharingRoutes.get(
  of,
  inside(async (at) => {
    const { c, frame, words, since, asPerson } = at;
    await stayOnOwnPage({ since }, asPerson);
    const view = await viewSharing({ caseId: ownCaseOf(at) }, asPerson);
    const consent = consentIn(view, c.req.param('referralId') ?? '');
    return show(<OwnReceiptPage {...{ frame, words, view, consent }} />);
  }),
);

ownSharingRoutes.post(
  `${of}/stop`,
  step(({ asPerson }, referralId) => stopSharing({ referralId }, asPerson), 'stopped'),
);
ownSharingRoutes.post(
  `${of}/withdraw`,
  step(({ asPerson }, referralId) => withdrawReferral({ referralId, reason: 'no-longer-agrees' }, asPerson), 'stopped'),
);
ownSharingRoutes.post(
  `${of}/agree`,
  step(async (at, referralId) => {
    const { consents } = await viewSharing({ caseId: ownCaseOf(at) }, at.asPerson);
    const share = consents.find((each) => each.referralId === referralId)?.share ?? [];
    const { until } = inputFrom(at.values, { until: 'date' });
    await agreeAgain({ referralId, share, until }, at.asPerson);
  }, 'agreed'),
);
ownSharingRoutes.post(
  `${path}/practice`,
  step(
    (at) => refuseFeedback({ caseId: ownCaseOf(at), refused: textOf(at.values, 'refused') === 'yes' }, at.asPerson),
    'late',
  ),
);
