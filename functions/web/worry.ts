import { type ReferralView, viewCase, viewReferral } from '@fingerpost/core/referral';
import { caseIdOf, personName } from './case-view.ts';
import type { Visit } from './visit.tsx';

/** Where somebody stands who is worried: the page, whom it is about as far as they know, and the team that looks at it. */
export type Worry = {
  readonly at: string;
  readonly about: string;
  readonly team: { readonly name: string; readonly phone: string | undefined };
};

/** Reads the case from which somebody raises a concern. Refuses: case.missing. */
export const worryOnCase = async (visit: Visit): Promise<Worry> => {
  const view = await viewCase({ caseId: caseIdOf(visit) }, visit.context);
  return {
    at: `/cases/${view.caseId}`,
    about: view.sees === 'journey' ? personName(view) : view.name,
    team: { name: view.team.name, phone: view.team.phone },
  };
};

const teamOf = (view: ReferralView, { actor, directory }: Visit): Worry['team'] => {
  switch (view.sees) {
    case 'request':
    case 'person':
      return { name: view.team.name, phone: view.team.phone };
    case 'reference':
      return { name: 'the team that referred them', phone: view.teamPhone };
    case 'everything':
    case 'outline': {
      const { organisationId } = actor;
      return { name: directory.nameOf(organisationId), phone: directory.organisation(organisationId)?.phone };
    }
  }
};

/** Reads the referral from which somebody raises a concern, however little of it they see. Refuses: referral.missing. */
export const worryOnReferral = async (visit: Visit): Promise<Worry> => {
  const view = await viewReferral({ referralId: visit.c.req.param('referralId') }, visit.context);
  return {
    at: `/referrals/${view.referralId}`,
    about: `Referral ${view.reference}`,
    team: teamOf(view, visit),
  };
};
