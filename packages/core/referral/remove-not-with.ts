import * as z from 'zod';
import { CaseId, refuse, remember, useCase, wasHad, wasHadBefore } from '@fingerpost/kernel';
import { caseEvent, notWithRefusals, type NotWith, notWithKey, readCaseItems } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { mustKnowList, type NotWithState } from './add-not-with.ts';
import { unbarring } from './barring.ts';
import { keepNotWith } from './not-with-change.ts';

/**
 * Takes one entry off the list of whom and what the person must not meet. A member of staff sees the
 * case again, where nothing else keeps it from them; what moved stays where it is. Refuses:
 * case.missing, not-with.whose, not-with.entry, idempotency.reused.
 */
export const removeNotWith = useCase({
  input: z.object({ caseId: CaseId, entryId: z.string() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, entryId }, context): Promise<NotWithState> => {
    const items = await readCaseItems(context, caseId);
    const { found, notWith } = items;
    const state = ({ entries, version }: NotWith): NotWithState => ({ caseId, entries: entries.length, version });
    if (wasHad(context, notWith.recent) || (await wasHadBefore(context, notWithKey(caseId)))) return state(notWith);
    mustKnowList(context, items, await readDirectory(context));
    const entry = notWith.entries.find((each) => each.entryId === entryId);
    if (entry === undefined) throw refuse(notWithRefusals.entry);
    const list: NotWith = {
      entries: notWith.entries.filter((each) => each !== entry),
      version: notWith.version + 1,
      recent: remember(context, notWith.recent),
    };
    const isStillKept =
      entry.kind === 'member' &&
      list.entries.some((other) => other.kind === 'member' && other.memberId === entry.memberId);
    await keepNotWith(context, found, list, caseEvent('NotWithRemoved', { entryId }), {
      writes: entry.kind === 'member' && !isStillKept ? await unbarring(context, caseId, entry) : [],
    });
    return state(list);
  },
});
