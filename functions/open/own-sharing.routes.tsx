import { Hono } from 'hono';
import { refuseFeedback } from '@fingerpost/core/case';
import { viewSharing } from '@fingerpost/core/consent';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { agreeAgain, stopSharing, withdrawReferral } from '@fingerpost/core/referral';
import { mayForPerson, Refusal } from '@fingerpost/kernel';
import { ownPath, OwnSharingPage } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { textOf } from '../web/fields.ts';
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

ownSharingRoutes.get(
  path,
  inside(async (at) => {
    const { c, frame, words, since, asPerson } = at;
    await stayOnOwnPage({ since }, asPerson);
    const caseId = ownCaseOf(at);
    const view = await viewSharing({ caseId }, asPerson);
    const done = said[c.req.query('done') ?? ''];
    const confirmation = done === undefined ? undefined : words.say(done);
    const mayDecide = mayForPerson(asPerson.actor, caseId, 'decide');
    const idempotencyKey = asPerson.random(26);
    return show(<OwnSharingPage {...{ frame, words, view, mayDecide, idempotencyKey, confirmation }} />);
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
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return c.redirect(`${path}?done=late`, 303);
    }
    return c.redirect(`${path}?done=${done}`, 303);
  });

const of = `${path}/:referralId{ref_\\w+}`;

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
    await agreeAgain({ referralId, share }, at.asPerson);
  }, 'agreed'),
);
ownSharingRoutes.post(
  `${path}/practice`,
  step(
    (at) => refuseFeedback({ caseId: ownCaseOf(at), refused: textOf(at.values, 'refused') === 'yes' }, at.asPerson),
    'late',
  ),
);
