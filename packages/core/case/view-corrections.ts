import * as z from 'zod';
import { CaseId, EventEnvelope, type Item, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { changedFields, Person, personKey } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseEvents } from './case.events.ts';
import { whyLooked } from './why-looked.ts';
import { caseKey, casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';

/** One correction of a person's details: who made it and when, with each detail as it was and as it became. */
export type Correction = {
  readonly at: string;
  readonly by: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
};

const versionsIn = (items: readonly Item[]): readonly Person[] =>
  items
    .filter(({ type }) => type === 'former-person' || type === 'person')
    .map(({ data }) => Person.parse(data))
    .toSorted((one, other) => one.version - other.version);

const changesBetween = (before: Person, after: Person): Correction['changes'] => {
  const [one, other] = [before, after].map((person) => new Map<string, unknown>(Object.entries(person)));
  return changedFields(before, after).map((field) => ({ field, before: one?.get(field), after: other?.get(field) }));
};

const corrections = ['CasePersonChanged', 'ReachChanged', 'TextsStopped'] as const;

/** Who corrected which version of the details, as the events of the case tell. */
const eventsIn = (items: readonly Item[]): ReadonlyMap<number, EventEnvelope> =>
  new Map(
    items.flatMap(({ data }) => {
      const event = EventEnvelope.parse(data);
      const type = corrections.find((each) => each === event.type);
      const former = type === undefined ? undefined : caseEvents[type].safeParse(event.data).data?.former;
      return former === undefined ? [] : [[former, event] as const];
    }),
  );

/**
 * Shows a case's team what was corrected of the person's details, the newest first: which details, as
 * they were and as they became, when and by whom. Records the view. Refuses: case.missing.
 */
export const viewCorrections = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<readonly Correction[]> => {
    const found = await readCase(context, caseId);
    mustBeTeamOfCase(context.actor, found);
    const partition = casePartition(caseId);
    const [details, events] = await Promise.all(
      [personKey(caseId).sk, `9#${caseKey(caseId).sk}#`].map(async (beginsWith) => {
        const rows: Item[] = [];
        let after: Record<string, string> | undefined;
        do {
          const page = await context.table.query(partition, { beginsWith, ...(after === undefined ? {} : { after }) });
          rows.push(...page.rows);
          after = page.after;
        } while (after !== undefined);
        return rows;
      }),
    );
    await recordView(
      context,
      caseId,
      whyLooked(context.actor, found, await readDirectory(context), dayOf(context.now)),
    );
    const by = eventsIn(events ?? []);
    const versions = versionsIn(details ?? []);
    return versions
      .slice(0, -1)
      .flatMap((before, index) => {
        const [after, event] = [versions[index + 1], by.get(before.version)];
        if (after === undefined || event === undefined) return [];
        const { actor, at } = event;
        return [{ at, by: actor.kind === 'staff' ? actor.name : actor.kind, changes: changesBetween(before, after) }];
      })
      .toReversed();
  },
});
