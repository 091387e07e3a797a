import * as z from 'zod';
import { EventEnvelope, type Key } from '@fingerpost/kernel';

/** One DynamoDB attribute as the stream writes it, read into a plain value. */
const Attribute: z.ZodType = z.lazy(() =>
  z.union([
    z.object({ S: z.string() }).transform(({ S }) => S),
    z.object({ N: z.string() }).transform(({ N }) => Number(N)),
    z.object({ BOOL: z.boolean() }).transform(({ BOOL }) => BOOL),
    z.object({ M: z.record(z.string(), Attribute) }).transform(({ M }) => M),
    z.object({ L: z.array(Attribute) }).transform(({ L }) => L),
    z.object({ NULL: z.literal(true) }).transform(() => null),
  ]),
);

const Text = z.object({ S: z.string() });

const StreamRecord = z.object({
  eventName: z.string(),
  dynamodb: z.object({
    SequenceNumber: z.string(),
    Keys: z.object({ pk: Text, sk: Text }),
    NewImage: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** A batch of the table's stream, as Lambda hands it over. */
export const StreamBatch = z.object({ Records: z.array(StreamRecord) });

/** Gives the key of the item that a record is about. */
export const keyOf = ({ dynamodb: { Keys } }: StreamRecord): Key => ({ pk: Keys.pk.S, sk: Keys.sk.S });

/** Tells whether a record brings a new event; every other change of the table is not read. */
export const isEvent = ({ eventName, dynamodb: { NewImage } }: StreamRecord): boolean =>
  eventName === 'INSERT' && Text.safeParse(NewImage?.['type']).data?.S === 'event';

/** Reads the event that a record brings; throws when it is none of ours. */
export const eventIn = ({ dynamodb: { NewImage } }: StreamRecord): EventEnvelope =>
  EventEnvelope.parse(Attribute.parse(NewImage?.['data']));
