import {
  acceptReferral,
  answerQuestion,
  askQuestion,
  completeReferral,
  declineReferral,
  endReferral,
  listReferrals,
  recordAttendance,
  recordReferralInError,
  ReferralView,
  referPerson,
  sendReferral,
  undoReferral,
  viewReferral,
  waitlistReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { at, pageOf, ReferralAnswer } from './answers.ts';
import { WorkRowAnswer } from './other.answers.ts';
import type { ApiRoute } from './route.ts';

const step = (path: string, operationId: string, summary: string, door: ApiRoute['door']): ApiRoute => ({
  method: 'post',
  path: `/referrals/{referralId}/${path}`,
  operationId,
  summary,
  door,
  answer: ReferralAnswer,
});

/** The operations on referrals: each step of the step table is one. */
export const referralRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/cases/{caseId}/referrals',
    operationId: 'referPerson',
    summary: 'Refers the person to one service for one need',
    door: referPerson,
    answer: ReferralAnswer,
    created: at(ReferralAnswer, ({ referralId }) => `/referrals/${referralId}`),
  },
  {
    method: 'get',
    path: '/referrals',
    operationId: 'listReferrals',
    summary: 'The referrals the caller\u2019s organisation sent or received, newest first',
    door: listReferrals,
    answer: pageOf(WorkRowAnswer),
  },
  {
    method: 'get',
    path: '/referrals/{referralId}',
    operationId: 'viewReferral',
    summary: 'One referral, as far as the caller may see it now',
    door: viewReferral,
    answer: ReferralView,
  },
  step('sending', 'sendReferral', 'Sends a referral that was proposed', sendReferral),
  step('question', 'askQuestion', 'Asks the link worker something before deciding', askQuestion),
  step('answer', 'answerQuestion', 'Answers the provider\u2019s question', answerQuestion),
  step('waitlisting', 'waitlistReferral', 'Puts the person on the waiting list until a review', waitlistReferral),
  step('acceptance', 'acceptReferral', 'Accepts: the service will contact the person', acceptReferral),
  step('decline', 'declineReferral', 'Declines, with a reason', declineReferral),
  step('attendances', 'recordAttendance', 'Records whether the person attended on a day', recordAttendance),
  step('completion', 'completeReferral', 'Completes, with an outcome', completeReferral),
  step('ending', 'endReferral', 'Ends it before it was complete, with a reason', endReferral),
  step('withdrawal', 'withdrawReferral', 'Withdraws it; nobody has to say why', withdrawReferral),
  step('error', 'recordReferralInError', 'Marks it as made in error, and ends sharing at once', recordReferralInError),
  step('undoing', 'undoReferral', 'Takes back a decline or completion within one working day', undoReferral),
];
