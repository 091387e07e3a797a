import { searchServices, viewMe } from '@fingerpost/core/directory';
import { completeTask, listWork } from '@fingerpost/core/work';
import { pageOf } from './answers.ts';
import { FoundServicesAnswer, MeAnswer, TaskAnswer, WorkRowAnswer } from './other.answers.ts';
import type { ApiRoute } from './route.ts';

/** The operations that are not on one case or referral. */
export const otherRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/me',
    operationId: 'viewMe',
    summary: 'Who the caller is here',
    door: viewMe,
    answer: MeAnswer,
  },
  {
    method: 'get',
    path: '/work',
    operationId: 'listWork',
    summary: 'What the caller holds, by due date',
    door: listWork,
    answer: pageOf(WorkRowAnswer),
  },
  {
    method: 'post',
    path: '/tasks/{taskId}/completion',
    operationId: 'completeTask',
    summary: 'Completes a task the caller holds',
    door: completeTask,
    answer: TaskAnswer,
  },
  {
    method: 'get',
    path: '/services',
    operationId: 'searchServices',
    summary: 'Services that fit a need, words, a place and a person',
    door: searchServices,
    answer: FoundServicesAnswer,
  },
];
