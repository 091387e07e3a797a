import * as z from 'zod';
import { commit, makeEvent, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { PageTest } from './representative.ts';
import { pageTestKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

const mostChanges = 20;

/**
 * Keeps what was changed on a page after it was tested with people, which everybody reads beside the
 * test. Refuses: page-test.missing, page-test.changed-on when the day is before the test or to come,
 * page-test.changes beyond twenty, idempotency.reused.
 */
export const recordPageChange = useCase({
  input: z.object({
    testId: z.string().length(16),
    on: z.iso.date('Give the day of the change.'),
    words: z.string().trim().min(1, 'Write what was changed.').max(1000),
  }),
  allow: ['commissioner', 'patient-representative'],
  run: async ({ testId, on, words }, context): Promise<{ readonly testId: string; readonly changes: number }> => {
    const { memberId, name, organisationId } = memberActor(context.actor);
    const key = pageTestKey(organisationId, testId);
    const item = await context.table.get(key);
    if (item === undefined) throw refuse(voiceRefusals.testMissing);
    const before = PageTest.parse(item.data);
    if (wasHad(context, before.recent)) return { testId, changes: before.changes.length };
    if (on < before.on || on > dayOf(context.now)) throw refuse(voiceRefusals.changedOn);
    if (before.changes.length >= mostChanges) throw refuse(voiceRefusals.manyChanges);
    const version = before.version + 1;
    const changes = [...before.changes, { on, words, by: { memberId, name } }];
    const data: PageTest = { ...before, changes, version, recent: remember(context, before.recent) };
    const event = voiceEvent('PageChanged', { page: before.page, on });
    await commit(context, {
      head: key,
      event: makeEvent(context, { ...event, subject: organisationId, version }),
      writes: [{ kind: 'put', item: { ...key, type: 'page-test', version, data }, expect: before.version }],
    });
    return { testId, changes: changes.length };
  },
});
