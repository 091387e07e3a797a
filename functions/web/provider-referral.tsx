import type { ReactElement } from 'react';
import {
  type PersonView,
  type ReferenceView,
  referralRefusals,
  type RequestView,
  viewReferral,
} from '@fingerpost/core/referral';
import { type GroupPlaces, listPlaces } from '@fingerpost/core/session';
import { needWords, type Policy } from '@fingerpost/core/directory';
import { addDays, dayOf, dueAfter } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { AcceptedPage, CompletedPage, OfferedPage, OverPage } from '@fingerpost/pages/provider';
import { confirmationOf } from './done.ts';
import type { Visit } from './visit.tsx';

/** A referral as its provider may see it. */
export type ProviderView = RequestView | PersonView | ReferenceView;

/** Reads the referral that the path names. Refuses: referral.missing. */
export const providerViewOf = async ({ c, context }: Visit): Promise<ProviderView> => {
  const view = await viewReferral({ referralId: c.req.param('referralId') }, context);
  if (view.sees === 'everything' || view.sees === 'outline') throw refuse(referralRefusals.missing);
  return view;
};

/** Gives the policy by which the dates of a referral are set: that of the commissioner of its team. */
export const policyOf = ({ directory }: Visit, { team }: RequestView | PersonView): Policy =>
  directory.policyOf(directory.commissionerOf(team.organisationId));

const workingDaysToUndo = 1;

const undoUntil = (view: PersonView | ReferenceView, { context }: Visit): string | undefined => {
  if (view.finishedAt === undefined || (view.status !== 'declined' && view.status !== 'completed')) return undefined;
  const until = dueAfter(new Date(view.finishedAt), workingDaysToUndo);
  return context.now.toISOString() <= until ? until : undefined;
};

const groupsOf = async ({ context }: Visit, { serviceId }: RequestView | PersonView): Promise<readonly GroupPlaces[]> =>
  (await listPlaces({ serviceId }, context)).items;

/** Makes the page of a referral as it stands for its provider, with what was typed where a step came too late. */
export const providerReferralPage = async (
  visit: Visit,
  view: ProviderView,
  form?: FormState,
): Promise<ReactElement> => {
  const { frame, context } = visit;
  const idempotencyKey = context.random(26);
  const common = {
    frame,
    idempotencyKey,
    form,
    now: context.now,
    confirmation: form === undefined ? confirmationOf(visit) : undefined,
  };
  if (view.sees === 'request')
    return (
      <OfferedPage
        {...common}
        view={view}
        need={needWords[view.need]}
        attendWithin={policyOf(visit, view).attendAfterAcceptance}
        groups={await groupsOf(visit, view)}
      />
    );
  if (view.sees === 'reference')
    return (
      <OverPage
        {...common}
        view={view}
        team={{ name: 'the link worker', phone: view.teamPhone }}
        undoUntil={undoUntil(view, visit)}
      />
    );
  const today = dayOf(context.now);
  const need = needWords[view.need];
  if (view.status !== 'completed')
    return (
      <AcceptedPage
        {...common}
        view={view}
        need={need}
        today={today}
        yesterday={addDays(today, -1)}
        hasGroups={(await groupsOf(visit, view)).length > 0}
      />
    );
  const { finishedAt } = view;
  return (
    <CompletedPage
      {...common}
      view={view}
      need={need}
      visibleUntil={
        finishedAt === undefined
          ? undefined
          : addDays(dayOf(new Date(finishedAt)), policyOf(visit, view).visibleAfterCompletion)
      }
      undoUntil={undoUntil(view, visit)}
    />
  );
};
