import type { Context } from '@fingerpost/kernel';
import type { Notice } from './notice.ts';
import { nextNotice } from './notice.repository.ts';

/** Has another channel tried at once, by whoever takes it up; as far as that one goes, the notice was never sent. */
export const elsewhere = (context: Context, before: Notice, code: string): Notice =>
  nextNotice(before, {
    state: 'queued',
    retryAt: context.now.toISOString(),
    tried: [...(before.tried ?? []), ...(before.channel === undefined ? [] : [before.channel])],
    asked: 0,
    failures: 0,
    sentAs: undefined,
    code,
  });
