import type { Context, Idempotency } from './context.ts';
import { EventEnvelope, eventSort } from './event.ts';
import { ConditionFailed, OutcomeUnknown, type Item, type Key, type Write } from './table.ts';
import { doorRefusals, refuse } from './refusal.ts';
import { identityOf, organisationOf } from './actor.ts';

/** Somebody else changed the same thing first: the use-case goes again from the start. */
export class Raced extends Error {
  override readonly name = 'Raced';
}

/** What one use-case changes: its writes and the one event that explains them, in one transaction. */
export type Change = { readonly head: Key; readonly event: EventEnvelope; readonly writes: readonly Write[] };

/** Gives the item that keeps an event beside the head it is about. */
export const eventItem = (head: Key, event: EventEnvelope): Item => ({
  pk: head.pk,
  sk: eventSort(head.sk, event.version),
  type: 'event',
  version: event.version,
  data: event,
});

/** Gives every write of a change, its event included, for another change to carry along in its transaction. */
export const withEvent = (change: Change): readonly Write[] => [
  ...change.writes,
  { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) },
];

const tries = 3;

const isWritten = async (context: Context, change: Change): Promise<boolean> => {
  const found = await context.table.get({ pk: change.head.pk, sk: eventSort(change.head.sk, change.event.version) });
  return found !== undefined && EventEnvelope.parse(found.data).eventId === change.event.eventId;
};

/**
 * Writes a change and its event, all or nothing, and knows its own event again when an answer got
 * lost on the way. Refuses: version.stale when the caller named a version; otherwise throws Raced.
 */
export const commit = async (context: Context, change: Change): Promise<void> => {
  const writes: readonly Write[] = [
    ...change.writes,
    { kind: 'put', item: eventItem(change.head, change.event), expect: 'new' },
  ];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.table.write(writes, change.event.eventId);
      return;
    } catch (error) {
      if (error instanceof ConditionFailed) {
        if (await isWritten(context, change)) return;
        if (context.ifMatch !== undefined) throw refuse(doorRefusals.stale);
        throw new Raced(error.message);
      }
      if (!(error instanceof OutcomeUnknown) || attempt === tries) throw error;
    }
  }
};

/** Gives the digest of the caller's Idempotency-Key for this operation, or undefined when none was sent. */
export const requestDigest = (context: Context): { digest: string; body: string } | undefined => {
  const sent: Idempotency | undefined = context.idempotency;
  if (sent === undefined) return undefined;
  const owner = organisationOf(context.actor) ?? context.actor.kind;
  const digest = context.secrets.digest('idempotency', [owner, sent.operation, sent.path, sent.key].join('\n'));
  return { digest, body: sent.bodyHash };
};

/** Gives the characters of a new id: the same for the same Idempotency-Key, random without one. */
export const idCharacters = (context: Context, length: 16 | 26): string => {
  const request = requestDigest(context);
  return request === undefined ? context.random(length) : request.digest.slice(-length);
};

/** Refuses `idempotency.reused` when the same key came with another body; answers whether this is a repeat. */
export const isRepeat = (
  context: Context,
  kept: { digest?: string | undefined; body?: string | undefined },
): boolean => {
  const request = requestDigest(context);
  if (request === undefined || kept.digest !== request.digest) return false;
  if (kept.body !== request.body) throw refuse(doorRefusals.keyReused);
  return true;
};

/**
 * Makes the event of one change: when, who, about what, and the request it answers. `data` holds
 * codes, dates and ids only.
 */
export const makeEvent = (
  context: Context,
  about: Pick<EventEnvelope, 'type' | 'subject' | 'version' | 'scope' | 'watch' | 'data'>,
): EventEnvelope => {
  const request = requestDigest(context);
  return {
    eventId: `evt_${context.random(26)}`,
    at: context.now.toISOString(),
    actor: identityOf(context.actor),
    digest: request?.digest,
    body: request?.body,
    ...about,
  };
};

/** Checks the version the caller read, where one was sent in If-Match. Refuses: version.stale. */
export const mustMatch = (context: Context, version: number): void => {
  if (context.ifMatch !== undefined && context.ifMatch !== version) throw refuse(doorRefusals.stale);
};
