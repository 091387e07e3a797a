import * as z from 'zod';
import { withCoat } from '../wiring/coat.ts';
import { contextFor } from '../wiring/context.ts';
import { StreamReader } from '../wiring/stream-reader.ts';
import { workflow } from '../wiring/workflow.ts';
import { recordConsumers } from './consumers.ts';

const Redrive = z.object({ redrive: z.literal(true) });

const reader = new StreamReader('record', recordConsumers(workflow));

/** The first reader of the table's stream: what follows from events, besides notices; `{"redrive": true}` tries again what is set aside. */
export const handler = withCoat(async (event: unknown, { awsRequestId }) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'stream' }, requestId: awsRequestId });
  return Redrive.safeParse(event).success ? reader.redrive(context) : reader.read(event, context);
});
