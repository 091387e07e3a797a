import * as z from 'zod';
import {
  commit,
  type Item,
  makeEvent,
  MemberId,
  mustMatch,
  refuse,
  useCase,
  wasHadBefore,
  type Write,
} from '@fingerpost/kernel';
import { accessRefusals, memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { type Supervision, type SupervisionNote, supervisionOf } from './supervision.ts';
import { supervisionKey, supervisionNoteKey } from './work.keys.ts';
import { workRefusals } from './work.refusals.ts';
import { addDays, dayOf } from './working-days.ts';

const longest = 366;

/** When the next talk is due, after one was noted. */
export type SupervisionState = Supervision & { readonly version: number };

const put = (item: Item, version: number): Write => ({
  kind: 'put',
  item,
  expect: version === 1 ? 'new' : version - 1,
});

/**
 * Notes what a lead and a member of their team agreed in a talk, and the day of the next one, which
 * stands on the lead's page until then. Refuses: member.not-in-team, work.supervision-self,
 * work.supervision-dates, version.stale, idempotency.reused.
 */
export const recordSupervision = useCase({
  input: z.object({
    memberId: MemberId,
    on: z.iso.date(),
    agreed: z.string().trim().min(1, 'Write what you agreed.').max(4000),
    nextOn: z.iso.date(),
  }),
  allow: ['team-lead'],
  run: async ({ memberId, ...talk }, context): Promise<SupervisionState> => {
    const actor = memberActor(context.actor);
    const { organisationId: teamId } = actor;
    const member = (await readDirectory(context)).member(memberId);
    if (member?.organisationId !== teamId) throw refuse(accessRefusals.memberMissing);
    if (memberId === actor.memberId) throw refuse(workRefusals.supervisionSelf);
    const head = supervisionKey(teamId, memberId);
    const found = await context.table.get(head);
    const before = found === undefined ? undefined : supervisionOf(found);
    if (before !== undefined && (await wasHadBefore(context, head))) return before;
    const today = dayOf(context.now);
    if (talk.on > today || talk.nextOn <= talk.on || talk.nextOn > addDays(today, longest))
      throw refuse(workRefusals.supervisionDates);
    mustMatch(context, before?.version ?? 0);
    const version = (before?.version ?? 0) + 1;
    const isLatest = before === undefined || talk.on >= before.lastOn;
    const after: Supervision = isLatest
      ? { memberId, lastOn: talk.on, nextOn: talk.nextOn }
      : { memberId, lastOn: before.lastOn, nextOn: before.nextOn };
    const note: SupervisionNote = { ...talk, by: { memberId: actor.memberId, name: actor.name } };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'SupervisionRecorded',
        subject: memberId,
        version,
        data: { teamId, memberId, on: talk.on, nextOn: talk.nextOn },
      }),
      writes: [
        put({ ...head, type: 'supervision', version, data: after }, version),
        put(
          {
            ...supervisionNoteKey(teamId, memberId, talk.on, version),
            type: 'supervision-note',
            version: 1,
            data: note,
          },
          1,
        ),
      ],
    });
    return { ...after, version };
  },
});
