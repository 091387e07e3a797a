import * as z from 'zod';
import { type Context, type Item, type Key, ReferralId, useCase, type Write, writeTogether } from '@fingerpost/kernel';
import { caseDigest } from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { waitedKey } from './referral.keys.ts';
import { readReferral } from './referral.repository.ts';
import { Waited } from './waited.ts';

const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whoever was only told of a service was not sent there; what should never have been was not waited for. */
const seenOn = ({ status, mode, sentAt, startedAt }: Referral): string | undefined =>
  status === 'in-error' || mode === 'signposted' || sentAt === undefined || startedAt === undefined
    ? undefined
    : dayOf(new Date(startedAt));

const sameKey = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;

const putWaited = (key: Key, data: Waited, before: Item | undefined): readonly Write[] => {
  if (before === undefined) return [{ kind: 'put', expect: 'new', item: { ...key, type: 'waited', version: 1, data } }];
  if (Waited.parse(before.data).days === data.days) return [];
  const version = before.version + 1;
  return [{ kind: 'put', expect: before.version, item: { ...key, type: 'waited', version, data } }];
};

const writesFor = (context: Context, found: Referral, keys: readonly Key[], items: readonly Item[]): Write[] => {
  const seen = seenOn(found);
  const [current] = keys;
  const stands = seen === undefined ? undefined : current;
  const gone = items
    .filter((item) => stands === undefined || !sameKey(item, stands))
    .map(({ pk, sk, version }): Write => ({ kind: 'delete', key: { pk, sk }, expect: version }));
  if (stands === undefined || seen === undefined || found.sentAt === undefined) return gone;
  const days = daysBetween(dayOf(new Date(found.sentAt)), seen);
  const before = items.find((item) => sameKey(item, stands));
  return [...gone, ...putWaited(stands, { of: caseDigest(context, found.caseId), days }, before)];
};

/**
 * Keeps what the person of a referral waited as the referral stands now, after an attendance on a day was
 * recorded or put right: from when it was sent to when they were first seen; nothing where nobody has
 * seen them, or it was a mistake. Doing it again, or in another order, changes nothing.
 */
export const keepWaited = useCase({
  input: z.object({ referralId: ReferralId, on: z.iso.date().optional() }),
  allow: ['system'],
  run: async ({ referralId, on }, context): Promise<{ readonly changed: boolean }> => {
    const found = await readReferral(context, referralId);
    const started = found.startedAt === undefined ? undefined : dayOf(new Date(found.startedAt));
    const digest = context.secrets.digest('waited', referralId);
    const months = new Set([started, on].flatMap((day) => day?.slice(0, 7) ?? []));
    const keys = [...months].map((month) => waitedKey(found.serviceId, month, digest));
    const writes = writesFor(context, found, keys, await context.table.getMany(keys));
    if (writes.length > 0) await writeTogether(context, writes);
    return { changed: writes.length > 0 };
  },
});
