import type { Context, Write } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import type { Concern, ConcernAction } from './concern.ts';
import { concernActionKey } from './concern.keys.ts';

/** The write that keeps what was done about a concern, under the version that added it. */
export const addAction = (
  context: Context,
  after: Concern,
  done: Pick<ConcernAction, 'what' | 'withWhom' | 'on' | 'outcome'>,
): Write => {
  const { memberId, name } = memberActor(context.actor);
  const { withWhom, ...rest } = done;
  const data: ConcernAction = {
    ...rest,
    ...(withWhom === undefined || withWhom === '' ? {} : { withWhom }),
    by: { memberId, name },
    recordedAt: context.now.toISOString(),
  };
  const item = { ...concernActionKey(after.id, after.version), type: 'concern-action', version: 1, data };
  return { kind: 'put', item, expect: 'new' };
};
