import type { Group } from './group.ts';

/** What every change of a group answers with. */
export type GroupState = Omit<Group, 'given' | 'recent' | 'organisationId'>;

/** Puts a group into the answer to a change, without whom it gave places. */
export const groupState = ({ given: _given, recent: _recent, organisationId: _own, ...state }: Group): GroupState =>
  state;
