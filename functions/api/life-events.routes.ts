import { changeRegisteredPractice } from '@fingerpost/core/case';
import { recordDeath, transferCase, undoDeath } from '@fingerpost/core/referral';
import { CaseAnswer } from './answers.ts';
import { TransferredAnswer } from './case.answers.ts';
import type { ApiRoute } from './route.ts';

/** The operations on what happens in a person's life: their death, another practice, another area. */
export const lifeEventRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/cases/{caseId}/death',
    operationId: 'recordDeath',
    summary: 'Records that the person has died: closes the case and withdraws every open referral',
    door: recordDeath,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/death/undoing',
    operationId: 'undoDeath',
    summary: 'Takes back a death that was recorded wrongly: the case opens again as it was',
    door: undoDeath,
    answer: CaseAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/transfer',
    operationId: 'transferCase',
    summary: 'Gives the person to the team of another area, with their agreement, as a linked case',
    door: transferCase,
    answer: TransferredAnswer,
  },
  {
    method: 'post',
    path: '/cases/{caseId}/registered-practice',
    operationId: 'changeRegisteredPractice',
    summary: 'Says with which practice the person is registered from a day on',
    door: changeRegisteredPractice,
    answer: CaseAnswer,
  },
];
