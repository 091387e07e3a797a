import type { Person } from '@fingerpost/core/patient';
import { isBound, type Rules, type SendingCan } from './channel.ts';
import type { Fate } from './fate.ts';
import type { Replier } from './replier.ts';
import { isSafeTime, nextSafeTime } from './safe-time.ts';

/** Why a reply is not answered by itself now, or whether its answer may show who sends it. */
type MayAnswer = { readonly not: Fate } | { readonly isNeutral: boolean };

const rulesOf = ({ safeContact }: Person): Rules | undefined =>
  safeContact !== undefined && 'avoid' in safeContact ? safeContact : undefined;

const avoided = { sms: 'texts', email: 'email' } as const;
const never: MayAnswer = { not: { fate: 'not-needed', why: 'contact-rules' } };

/** An answer that says too late by when somebody reads is none. */
const inSafeHours = ({ safeHours }: Rules, readBy: string, now: Date): MayAnswer | undefined => {
  if (safeHours === undefined || isSafeTime(safeHours, now)) return undefined;
  const at = nextSafeTime(safeHours, now);
  const isLate = at === undefined || at.toISOString().slice(0, 10) > readBy;
  return { not: isLate ? { fate: 'not-needed', why: 'no-safe-time' } : { fate: 'later', at } };
};

/**
 * Decides whether a reply may be answered by itself by the rules of everybody whose it may be, the strictest first:
 * not through a way they do not want, nor against what only a person can keep, nor at a time that is not safe.
 */
export const mayAnswer = (
  { channel, readBy }: Pick<Replier, 'channel' | 'readBy'>,
  persons: readonly Person[],
  { now, can }: { readonly now: Date; readonly can: SendingCan },
): MayAnswer => {
  const all = persons.map(rulesOf).filter((rules) => rules !== undefined);
  if (all.some((rules) => isBound(rules) || rules.avoid.includes(avoided[channel]))) return never;
  const isNeutral = all.some(({ neutralSender }) => neutralSender === true);
  if (isNeutral && (channel === 'email' || !can.neutralSender)) return never;
  return all.map((rules) => inSafeHours(rules, readBy, now)).find((wait) => wait !== undefined) ?? { isNeutral };
};
