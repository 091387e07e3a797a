import { cancelSession, planSessions, saveGroup } from '@fingerpost/core/group';
import {
  listGroups,
  listPlaces,
  markRegister,
  moveToGroup,
  placeInGroup,
  viewGroup,
  viewSession,
} from '@fingerpost/core/session';
import { at, ReferralAnswer } from './answers.ts';
import { GroupAnswer, GroupPlacesAnswer, GroupViewAnswer, MarkedAnswer, SessionAnswer } from './group.answers.ts';
import type { ApiRoute } from './route.ts';

/** The operations on groups, their meetings and registers. */
export const groupRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/groups',
    operationId: 'listGroups',
    summary: 'The groups of the caller\u2019s organisation, with free places',
    door: listGroups,
    answer: GroupPlacesAnswer,
  },
  {
    method: 'post',
    path: '/groups',
    operationId: 'saveGroup',
    summary: 'Adds a group to a service, or changes the one named',
    door: saveGroup,
    answer: GroupAnswer,
    created: at(GroupAnswer, ({ groupId }) => `/groups/${groupId}`),
  },
  {
    method: 'get',
    path: '/groups/{groupId}',
    operationId: 'viewGroup',
    summary: 'One group: its meetings, and who has a place',
    door: viewGroup,
    answer: GroupViewAnswer,
  },
  {
    method: 'post',
    path: '/groups/{groupId}/sessions',
    operationId: 'planSessions',
    summary: 'Plans meetings by the group\u2019s weekday, or on the dates given',
    door: planSessions,
    answer: GroupAnswer,
  },
  {
    method: 'get',
    path: '/sessions/{sessionId}',
    operationId: 'viewSession',
    summary: 'One meeting and its register',
    door: viewSession,
    answer: SessionAnswer,
  },
  {
    method: 'put',
    path: '/sessions/{sessionId}/register',
    operationId: 'markRegister',
    summary: 'Marks many people at once; says who could not be marked',
    door: markRegister,
    answer: MarkedAnswer,
  },
  {
    method: 'post',
    path: '/sessions/{sessionId}/cancellation',
    operationId: 'cancelSession',
    summary: 'Cancels one meeting',
    door: cancelSession,
    answer: GroupAnswer,
  },
  {
    method: 'get',
    path: '/places',
    operationId: 'listPlaces',
    summary: 'The groups of the service named that take new people, with free places',
    door: listPlaces,
    answer: GroupPlacesAnswer,
  },
  {
    method: 'post',
    path: '/referrals/{referralId}/place',
    operationId: 'placeInGroup',
    summary: 'Gives the person a place in a group from a day on',
    door: placeInGroup,
    answer: ReferralAnswer,
  },
  {
    method: 'put',
    path: '/referrals/{referralId}/place',
    operationId: 'moveToGroup',
    summary: 'Moves the person to another group from a day on',
    door: moveToGroup,
    answer: ReferralAnswer,
  },
];
