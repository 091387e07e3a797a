import { type Context, type Item, type Key, refuse, type Write } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { formCountKey } from './case.keys.ts';
import { waysInRefusals } from './ways-in.refusals.ts';

/** How many forms one address can send in a day: several people of one office or library share an address. */
export const formsPerAddress = 20;
const keptSeconds = 2 * 24 * 60 * 60;

/** What a form is counted under, each with the most there may be in a day. */
export type FormLimit = { readonly key: Key; readonly most: number };

/** Gives what a form is counted under today: its address and its team, known by keyed digests only. */
export const formLimits = (
  context: Pick<Context, 'secrets' | 'now'>,
  { from, teamId }: { readonly from: string; readonly teamId: string },
  policy: Policy,
): readonly FormLimit[] => {
  const day = dayOf(context.now);
  const keyOf = (what: string, value: string) => formCountKey(context.secrets.digest(what, `${value}\n${day}`));
  return [
    { key: keyOf('form-address', from), most: formsPerAddress },
    { key: keyOf('form-team', teamId), most: policy.formsPerDay },
  ];
};

/** The writes that count a form; the version of a count is the count. Refuses: form.ring-instead when there were enough today. */
export const countForm = (
  context: Pick<Context, 'now'>,
  limits: readonly FormLimit[],
  items: readonly Item[],
): readonly Write[] =>
  limits.map(({ key, most }) => {
    const had = items.find(({ pk }) => pk === key.pk)?.version ?? 0;
    if (had >= most) throw refuse(waysInRefusals.ringInstead);
    const expiresAt = Math.ceil(context.now.getTime() / 1000) + keptSeconds;
    const item = { ...key, type: 'form-count', version: had + 1, data: {}, expiresAt };
    return { kind: 'put', item, expect: had === 0 ? 'new' : had };
  });
