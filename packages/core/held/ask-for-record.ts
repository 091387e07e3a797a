import * as z from 'zod';
import { CaseId, commit, idCharacters, makeEvent, mayForPerson, refuse, remember, useCase } from '@fingerpost/kernel';
import { authorOf, caseHolder, caseRefusals, isTeamOfCase, readCase, scopeOf, taskOnCase } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { addTask, dayOf, dueOn, toldTo } from '@fingerpost/core/work';
import { heldEvent } from './held.events.ts';
import { recordRequestKey } from './held.keys.ts';
import {
  monthAfter,
  putRecordRequest,
  readRecordRequests,
  type RecordRequest,
  recordTaskId,
  RecordWanted,
} from './record-request.ts';

/** The instant by which the person has everything held about them. */
export type RecordAsked = { readonly dueBy: string };

/**
 * Records that a person asks for everything held about them in another way than on their page, and gives their
 * team a task that is due a month after they asked. While one request is open, another is the same one.
 * Refuses: case.missing, told.missing, told.on.
 */
export const askForRecord = useCase({
  input: z.object({ caseId: CaseId, wants: RecordWanted, told: Told.optional() }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId, wants, told: said }, context): Promise<RecordAsked> => {
    const [of, before] = await Promise.all([readCase(context, caseId), readRecordRequests(context, caseId)]);
    if (!mayForPerson(context.actor, caseId, 'see') && !isTeamOfCase(context.actor, of))
      throw refuse(caseRefusals.missing);
    const told = toldTo(context, said);
    const own = idCharacters(context, 16);
    const open = before.find((each) => each.given === undefined || each.own === own);
    if (open !== undefined) return { dueBy: open.dueBy };
    const askedOn = told?.on ?? dayOf(context.now);
    const request: RecordRequest = {
      ...{ own, wants, askedOn, told },
      at: context.now.toISOString(),
      by: authorOf(context),
      dueBy: dueOn(monthAfter(askedOn)),
      version: 1,
      recent: remember(context, []),
    };
    const task = taskOnCase(context, of, {
      id: recordTaskId(caseId, own),
      todo: 'print-record',
      because: 'asked-for-record',
      holder: caseHolder(of),
      dueBy: request.dueBy,
    });
    await commit(context, {
      head: recordRequestKey(caseId, own),
      event: makeEvent(context, {
        ...heldEvent('RecordAskedFor', { wants, taskId: task.id, told }),
        subject: caseId,
        version: 1,
        scope: scopeOf(of),
      }),
      writes: [putRecordRequest(caseId, request), addTask(task)],
    });
    return { dueBy: request.dueBy };
  },
});
