import { referenceOf } from '@fingerpost/kernel';
import type { Concern } from './concern.ts';

/** What every step of a concern answers with: where it stands, who holds it, and by when they must act. */
export type ConcernState = Pick<Concern, 'status' | 'holder' | 'dueBy' | 'version'> & {
  readonly concernId: string;
  readonly reference: string;
};

/** Puts a concern into the answer to a step. */
export const concernState = ({ id, status, holder, dueBy, version }: Concern): ConcernState => ({
  concernId: id,
  reference: referenceOf(id),
  status,
  holder,
  dueBy,
  version,
});
