import type { Carer } from './carer.ts';

/** What every step of a carer answers with: whether they may act, and what they may do. */
export type CarerState = Pick<Carer, 'carerId' | 'state' | 'scope' | 'from' | 'until' | 'version'>;

/** Puts a carer into the answer to a step. */
export const carerState = ({ carerId, state, scope, from, until, version }: Carer): CarerState => ({
  carerId,
  state,
  scope,
  from,
  until,
  version,
});
