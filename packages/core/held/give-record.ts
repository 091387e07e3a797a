import * as z from 'zod';
import { CaseId, commit, makeEvent, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { caseRefusals, isTeamOfCase, readCase, scopeOf } from '@fingerpost/core/case';
import { closeTaskIfOpen, dayOf } from '@fingerpost/core/work';
import { heldEvent } from './held.events.ts';
import { recordRequestKey } from './held.keys.ts';
import { heldRefusals } from './held.refusals.ts';
import {
  putRecordRequest,
  readRecordRequests,
  recordTaskId,
  type RecordRequest,
  RecordWanted,
} from './record-request.ts';

/** How, and on which day, a person was given everything held about them. */
export type RecordGiven = Pick<RecordRequest, 'wants' | 'given'>;

/**
 * Records how and on which day a person was given everything held about them, which ends its task.
 * Refuses: case.missing, record.missing, record.given, record.on.
 */
export const giveRecord = useCase({
  input: z.object({
    caseId: CaseId,
    own: z.string(),
    how: RecordWanted,
    on: z.iso.date('Give the day on which they were given it.'),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, own, how, on }, context): Promise<RecordGiven> => {
    const of = await readCase(context, caseId);
    if (!isTeamOfCase(context.actor, of)) throw refuse(caseRefusals.missing);
    const before = (await readRecordRequests(context, caseId)).find((each) => each.own === own);
    if (before === undefined) throw refuse(heldRefusals.missing);
    if (wasHad(context, before.recent)) return before;
    if (before.given !== undefined) throw refuse(heldRefusals.given);
    if (on < before.askedOn || on > dayOf(context.now)) throw refuse(heldRefusals.on);
    const { memberId, name } = memberActor(context.actor);
    const after: RecordRequest = {
      ...before,
      given: { how, on, by: { memberId, name } },
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    await commit(context, {
      head: recordRequestKey(caseId, own),
      event: makeEvent(context, {
        ...heldEvent('RecordGiven', { how, on }),
        subject: caseId,
        version: after.version,
        scope: scopeOf(of),
      }),
      writes: [putRecordRequest(caseId, after), ...(await closeTaskIfOpen(context, recordTaskId(caseId, own), 'done'))],
    });
    return after;
  },
});
