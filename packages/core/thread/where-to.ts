import type { Context } from '@fingerpost/kernel';
import { type Case, caseKey, caseOf } from '@fingerpost/core/case';
import { Person, personKey } from '@fingerpost/core/patient';
import * as z from 'zod';
import { addressFor, plainAddress, type ReplyChannel, Sender, senderDigest } from './sender.ts';
import type { Unclear } from './reply.ts';
import { tokenDigest } from './reply-address.ts';
import { replyToKey, senderKey } from './thread.keys.ts';
import { ThreadId } from './thread.ts';
import { caseOfThread } from './thread-id.ts';

/** A case that a reply may be of, with its person. */
type Candidate = { readonly of: Case; readonly person: Person };

/** Where a reply goes: the thread it is clearly of, or why that is not clear; and the cases it is or may be of. */
export type WhereTo = { readonly candidates: readonly Case[] } & (
  { readonly threadId: string; readonly of: Case } | { readonly why: Unclear }
);

type Came = { readonly channel: ReplyChannel; readonly from: string; readonly token?: string | undefined };

/** Cases of one address among which it is looked whose a reply is; with more, it is nobody's own. */
export const mostCandidates = 20;

const readSome = async (context: Context, caseIds: readonly string[]): Promise<readonly Candidate[]> => {
  if (caseIds.length === 0) return [];
  const items = await context.table.getMany(caseIds.flatMap((caseId) => [caseKey(caseId), personKey(caseId)]));
  return caseIds.flatMap((caseId) => {
    const head = items.find(({ pk, type }) => type === 'case' && pk === caseKey(caseId).pk);
    const details = items.find(({ pk, type }) => type === 'person' && pk === caseKey(caseId).pk);
    return head === undefined || details === undefined
      ? []
      : [{ of: caseOf(head), person: Person.parse(details.data) }];
  });
};

const readCandidates = async (context: Context, caseIds: readonly string[]): Promise<readonly Candidate[]> => {
  const found: Candidate[] = [];
  for (let from = 0; from < caseIds.length; from += mostCandidates)
    found.push(...(await readSome(context, caseIds.slice(from, from + mostCandidates))));
  return found;
};

/** The cases whose person has this address now; what the pointer says may be a moment old. */
const casesWith = async (context: Context, { channel, from }: Came, all = false): Promise<readonly Candidate[]> => {
  const item = await context.table.get(senderKey(senderDigest(context, channel, from)));
  const cases = item === undefined ? [] : Sender.parse(item.data).cases;
  const found = await readCandidates(context, all ? cases : cases.slice(-mostCandidates));
  return found.filter(({ person }) => {
    const own = addressFor(channel, person);
    return own !== undefined && plainAddress(channel, own) === plainAddress(channel, from);
  });
};

const isShared = ({ person: { safeContact } }: Candidate): boolean =>
  safeContact !== undefined && 'avoid' in safeContact && safeContact.sharedPhone === true;

const unclear = (why: Unclear, candidates: readonly Candidate[]): WhereTo => ({
  why,
  candidates: candidates.map(({ of }) => of),
});

const bySender = (found: readonly Candidate[], thread: (of: Case) => string): WhereTo => {
  const open = found.filter(({ of }) => of.status !== 'closed');
  const [only] = open;
  if (found.length === 0) return unclear('unknown-sender', []);
  if (only === undefined) return unclear('closed-case', found);
  if (found.some(isShared)) return unclear('shared-phone', found);
  // A closed case of somebody else with this number means that more than one person answers it.
  if (open.length > 1 || found.some(({ person }) => person.personId !== only.person.personId))
    return unclear('several-cases', found);
  if (only.of.unsettled === true) return unclear('who-is-it', found);
  return { threadId: thread(only.of), of: only.of, candidates: found.map(({ of }) => of) };
};

const Token = z.object({ threadId: ThreadId });

/** An address can be forged, so an e-mail says by its token which thread it answers, and by its sender whose it is. */
const byToken = async (context: Context, { token = '', ...came }: Came): Promise<WhereTo> => {
  const known = await casesWith(context, came);
  const item = token === '' ? undefined : await context.table.get(replyToKey(tokenDigest(context, token)));
  if (item === undefined) return unclear(known.length === 0 ? 'unknown-sender' : 'no-token', known);
  const { threadId } = Token.parse(item.data);
  const caseId = caseOfThread(threadId);
  if (known.some(({ of }) => of.id === caseId)) return bySender(known, () => threadId);
  return unclear('other-sender', await readCandidates(context, [caseId]));
};

/**
 * Finds the thread that a reply belongs to, or says why only a person can; with the latest cases it may be of, or all.
 */
export const whereTo = async (context: Context, came: Came, all = false): Promise<WhereTo> =>
  came.channel === 'email' ? byToken(context, came) : bySender(await casesWith(context, came, all), ({ id }) => id);
