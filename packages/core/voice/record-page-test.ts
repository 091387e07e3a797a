import * as z from 'zod';
import { commit, idCharacters, makeEvent, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { PageTest, TestedPage } from './representative.ts';
import { pageTestKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Keeps that a page was tested with people, on which day, with how many, and what was found; page, day
 * and number are public. Refuses: page-test.day, idempotency.reused.
 */
export const recordPageTest = useCase({
  input: z.object({
    page: TestedPage,
    on: z.iso.date('Give the day of the test.'),
    people: z
      .int('Give a whole number.')
      .min(1, 'Give a number from 1 to 500.')
      .max(500, 'Give a number from 1 to 500.'),
    found: z.string().trim().min(1, 'Write what was found.').max(2000),
  }),
  allow: ['patient-representative'],
  run: async ({ page, on, people, found }, context): Promise<{ readonly page: TestedPage; readonly on: string }> => {
    if (on > dayOf(context.now)) throw refuse(voiceRefusals.testedLater);
    const { memberId, name, organisationId } = memberActor(context.actor);
    const testId = idCharacters(context, 16);
    const key = pageTestKey(organisationId, testId);
    const same = context.idempotency === undefined ? undefined : await context.table.get(key);
    if (same !== undefined && wasHad(context, PageTest.parse(same.data).recent)) return { page, on };
    const data: PageTest = {
      ...{ testId, page, on, people, found, by: { memberId, name } },
      changes: [],
      version: 1,
      recent: remember(context, []),
    };
    await commit(context, {
      head: key,
      event: makeEvent(context, {
        ...voiceEvent('PageTested', { page, on, people }),
        subject: organisationId,
        version: 1,
      }),
      writes: [{ kind: 'put', item: { ...key, type: 'page-test', version: 1, data }, expect: 'new' }],
    });
    return { page, on };
  },
});
