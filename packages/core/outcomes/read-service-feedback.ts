import type { Context, Item } from '@fingerpost/kernel';
import { readCountedPeople } from '@fingerpost/core/case';
import { type PersonsFeedback, ServiceFeedback } from './feedback.ts';
import { serviceFeedbackKey } from './outcomes.keys.ts';

/** Reads what everybody thought of a service and whose word it is, as many pages as it takes; whoever shows it hides small numbers. */
export const readServiceFeedback = async (
  context: Pick<Context, 'table'>,
  serviceId: string,
): Promise<readonly PersonsFeedback[]> => {
  const { pk } = serviceFeedbackKey(serviceId, '');
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, after === undefined ? {} : { after });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  const all = items.map(({ data }) => ServiceFeedback.parse(data));
  const personOf = await readCountedPeople(
    context,
    all.flatMap(({ of }) => of ?? []),
  );
  return all.map(({ of = '', ...given }) => ({ ...given, person: personOf(of) }));
};
