import { type Context, EventEnvelope } from '@fingerpost/kernel';
import { casePartition } from './case.keys.ts';

/** Reads every event of a case, by what each is about; only all of them together can be put in order of time. */
export const readEvents = async (context: Pick<Context, 'table'>, caseId: string): Promise<EventEnvelope[]> => {
  const events: EventEnvelope[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(casePartition(caseId), {
      beginsWith: '9#',
      ...(after === undefined ? {} : { after }),
    });
    events.push(...page.rows.map(({ data }) => EventEnvelope.parse(data)));
    after = page.after;
  } while (after !== undefined);
  return events;
};
