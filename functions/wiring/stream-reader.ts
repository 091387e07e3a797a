import { type Context, EventEnvelope, type Key } from '@fingerpost/kernel';
import { countMetric, log, logFailure } from './log.ts';
import { listSetAside, removeAside, setAside, type SetAside } from './set-aside.ts';
import { eventIn, isEvent, keyOf, StreamBatch, type StreamRecord } from './stream-events.ts';

/** One thing that follows from events: right in any order, and changing nothing when an event is read again. */
export type Consumer = {
  readonly name: string;
  readonly take: (event: EventEnvelope, context: Context) => Promise<unknown>;
  /** Does at once what can be done for a whole batch more cheaply; whatever it leaves is taken event by event. */
  readonly ahead?: (events: readonly EventEnvelope[], context: Context) => Promise<unknown>;
};

/** What Lambda is told of a batch: from which record on it reads again. */
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** How a redrive went: pairs that went through, and those that are still set aside. */
export type Redriven = { readonly done: number; readonly left: number };

const tries = 3;

const readable = (record: StreamRecord): EventEnvelope | undefined => {
  try {
    return eventIn(record);
  } catch {
    return undefined;
  }
};

const takeWith = async (consumer: Consumer, event: EventEnvelope, context: Context): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await consumer.take(event, context);
      return;
    } catch (error) {
      if (attempt === tries) throw error;
      await context.pause(100 * 4 ** attempt);
    }
  }
};

/**
 * Reads the table's stream for some consumers, each isolated from the others: what one of them cannot
 * do with one event is set aside, and the events behind it go on.
 */
export class StreamReader {
  readonly #name: string;
  readonly #consumers: readonly Consumer[];

  constructor(name: string, consumers: readonly Consumer[]) {
    this.#name = name;
    this.#consumers = consumers;
  }

  /** Handles a batch; a record is read again only when its failure could not even be set aside. */
  async read(batch: unknown, context: Context): Promise<BatchAnswer> {
    const records = StreamBatch.parse(batch).Records.filter(isEvent);
    await this.#goAhead(records, context);
    for (const record of records) {
      try {
        await this.#take(record, context);
      } catch (error) {
        logFailure(`${this.#name}.stopped`, error);
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  }

  /** What fails here is tried again with each event by itself, so that only the pair that is to blame is set aside. */
  async #goAhead(records: readonly StreamRecord[], context: Context): Promise<void> {
    const events = records.flatMap((record) => readable(record) ?? []);
    for (const { name, ahead } of this.#consumers) {
      try {
        await ahead?.(events, context);
      } catch (error) {
        logFailure(`${this.#name}.ahead`, error, { consumer: name });
      }
    }
  }

  async #take(record: StreamRecord, context: Context): Promise<void> {
    const key = keyOf(record);
    let event: EventEnvelope;
    try {
      event = eventIn(record);
    } catch (error) {
      // No consumer can read it: it is set aside for the reader itself, under its own key.
      await this.#putAside(context, this.#name, { eventId: `${key.pk}#${key.sk}`, key, error });
      return;
    }
    const { eventId, type, subject } = event;
    const failures = await this.#takeWithEach(event, context);
    for (const { consumer, error } of failures) await this.#putAside(context, consumer, { eventId, key, error });
    log(`${this.#name}.event`, { type, eventId, subject, aside: failures.length });
  }

  async #takeWithEach(
    event: EventEnvelope,
    context: Context,
  ): Promise<readonly { readonly consumer: string; readonly error: unknown }[]> {
    const results = await Promise.allSettled(this.#consumers.map((each) => takeWith(each, event, context)));
    return results.flatMap((result, index) => {
      if (result.status === 'fulfilled') return [];
      const error: unknown = result.reason;
      return [{ consumer: this.#consumers[index]?.name ?? this.#name, error }];
    });
  }

  async #putAside(
    context: Context,
    consumer: string,
    failed: { readonly eventId: string; readonly key: Key; readonly error: unknown },
  ): Promise<void> {
    await setAside(context, consumer, failed);
    logFailure('event.set-aside', failed.error, { consumer, eventId: failed.eventId });
    countMetric('SetAside', 1);
  }

  /** Tries every pair that is set aside once more, and removes those that go through. */
  async redrive(context: Context): Promise<Redriven> {
    let done = 0;
    let left = 0;
    for (const consumer of [...this.#consumers, this.#whole()])
      for (const aside of await listSetAside(context, consumer.name))
        if (await this.#again(consumer, aside, context)) done += 1;
        else left += 1;
    log(`${this.#name}.redriven`, { done, left });
    return { done, left };
  }

  async #again(consumer: Consumer, aside: SetAside, context: Context): Promise<boolean> {
    const { eventId, key } = aside;
    try {
      const item = await context.table.get(key);
      await consumer.take(EventEnvelope.parse(item?.data), context);
      await removeAside(context, consumer.name, aside);
      return true;
    } catch (error) {
      await setAside(context, consumer.name, { eventId, key, error });
      return false;
    }
  }

  /** All consumers as one, for an event that could not be read at first. */
  #whole(): Consumer {
    return {
      name: this.#name,
      take: async (event, context) => {
        for (const consumer of this.#consumers) await consumer.take(event, context);
      },
    };
  }
}
