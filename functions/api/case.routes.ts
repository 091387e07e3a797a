import {
  allocateCase,
  changePerson,
  listCases,
  openCase,
  pauseCase,
  recordContact,
  resumeCase,
  savePlan,
  settleIdentity,
  takeBackCase,
} from '@fingerpost/core/case';
import { closeCase, viewCase } from '@fingerpost/core/referral';
import { at, CaseAnswer, pageOf } from './answers.ts';
import { CaseViewAnswer, OpenedAnswer, PlanAnswer, TakenBackAnswer } from './case.answers.ts';
import { WorkRowAnswer } from './other.answers.ts';
import type { ApiRoute } from './route.ts';

/** The operations on cases. */
export const caseRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/cases',
    operationId: 'openCase',
    summary: 'Refer a person: opens a case with the team that serves the caller, or adds to the open one',
    door: openCase,
    answer: OpenedAnswer,
    created: at(OpenedAnswer, ({ caseId, existing }) => (existing ? undefined : `/cases/${caseId}`)),
  },
  {
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    summary: 'The cases of the caller\u2019s organisation, newest first',
    door: listCases,
    answer: pageOf(WorkRowAnswer),
  },
  {
    method: 'get',
    path: '/cases/{caseId}',
    operationId: 'viewCase',
    summary: 'One case, as far as the caller may see it',
    door: viewCase,
    answer: CaseViewAnswer,
  },
  {
    method: 'patch',
    path: '/cases/{caseId}/person',
    operationId: 'changePerson',
    summary: 'Corrects or completes the person\u2019s details',
    door: changePerson,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/allocation',
    operationId: 'allocateCase',
    summary: 'Gives the case to a link worker, oneself when none is named',
    door: allocateCase,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/contacts',
    operationId: 'recordContact',
    summary: 'Records one contact or attempt',
    door: recordContact,
    answer: CaseAnswer,
  },
  {
    method: 'put',
    path: '/cases/{caseId}/plan',
    operationId: 'savePlan',
    summary: 'Writes what matters to the person, and their goals',
    door: savePlan,
    answer: PlanAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/pause',
    operationId: 'pauseCase',
    summary: 'Stops the clocks and notices until a day',
    door: pauseCase,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/resumption',
    operationId: 'resumeCase',
    summary: 'Lets the clocks run again before the day',
    door: resumeCase,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/closure',
    operationId: 'closeCase',
    summary: 'Closes the case with a reason',
    door: closeCase,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/identity',
    operationId: 'settleIdentity',
    summary: 'Says whether this case and the one it may be the same as are one person\u2019s',
    door: settleIdentity,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/taking-back',
    operationId: 'takeBackCase',
    summary: 'Takes the practice\u2019s referral back: closes it where nobody has begun',
    door: takeBackCase,
    answer: TakenBackAnswer,
  },
];
