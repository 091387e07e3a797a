import { Hono } from 'hono';
import {
  type FullView,
  type OutlineView,
  type ReferralView,
  referralRefusals,
  undoReferral,
  viewReferral,
} from '@fingerpost/core/referral';
import { dayOf, namedHolder } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { isPossible, ReferralOutlinePage, ReferralPage, ReferralStepPage } from '@fingerpost/pages/referral';
import { holderWords } from '@fingerpost/pages/show';
import { confirmationOf, doneAt } from './done.ts';
import { takeReferralStep, teamReferralSteps } from './referral-steps.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';
import { needsInWords } from './words.ts';

/** The pages of a referral for the team that made it. */
export const referralRoutes = new Hono();

const referralIdOf = (at: Visit): string => at.c.req.param('referralId') ?? '';

/** Reads a referral for its team. Refuses: referral.missing. */
const teamReferral = async (at: Visit): Promise<FullView | OutlineView> => {
  const view: ReferralView = await viewReferral({ referralId: referralIdOf(at) }, at.context);
  if (view.sees !== 'everything' && view.sees !== 'outline') throw refuse(referralRefusals.missing);
  return view;
};

/** Reads a referral for those of its team who may know what it is about. Refuses: referral.missing. */
const fullReferral = async (at: Visit): Promise<FullView> => {
  const view = await teamReferral(at);
  if (view.sees === 'outline') throw refuse(referralRefusals.missing);
  return view;
};

const referralPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamReferral(at);
  const { frame, context, directory, actor } = at;
  const holder = view.holder === undefined ? undefined : namedHolder(view.holder, directory, dayOf(context.now));
  const around = { frame, now: context.now, holder: holderWords(holder, actor.memberId) };
  if (view.sees === 'outline') return <ReferralOutlinePage {...around} view={view} />;
  return (
    <ReferralPage
      {...around}
      view={view}
      need={needsInWords([view.need]).join(', ')}
      idempotencyKey={context.random(26)}
      form={form}
      confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
    />
  );
};

referralRoutes.get(
  '/referrals/:referralId{ref_\\w+}',
  teamVisit(async (at) => show(await referralPage(at))),
);

for (const step of teamReferralSteps) {
  const path = `/referrals/:referralId{ref_\\w+}/${step.name}`;
  const stepPage = (at: Visit, view: FullView, form: FormState) => (
    <ReferralStepPage
      frame={at.frame}
      step={step.name}
      referralId={view.referralId}
      about={`${view.serviceName}, ${view.name ?? view.reference}`}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
  referralRoutes.get(
    path,
    teamVisit(async (at) => {
      const view = await fullReferral(at);
      if (!isPossible(step.name, view)) return at.c.redirect(`/referrals/${view.referralId}`, 303);
      return show(stepPage(at, view, step.begin(at)));
    }),
  );
  referralRoutes.post(
    path,
    teamVisit((at) =>
      takeReferralStep(at, step, referralIdOf(at), async (form) => stepPage(at, await fullReferral(at), form)),
    ),
  );
}

referralRoutes.post(
  '/referrals/:referralId{ref_\\w+}/undoing',
  teamVisit((at) =>
    takeStep(at, {
      run: () => undoReferral({ referralId: referralIdOf(at) }, at.context),
      done: ({ referralId }) => doneAt(`/referrals/${referralId}`, 'step-undone'),
      again: (form) => referralPage(at, form),
    }),
  ),
);
