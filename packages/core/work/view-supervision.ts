import * as z from 'zod';
import { MemberId, refuse, useCase } from '@fingerpost/kernel';
import { accessRefusals, memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { type Supervision, SupervisionNote, supervisionOf } from './supervision.ts';
import { supervisionKey, supervisionPartition } from './work.keys.ts';

/** The talks of the leads with one member, the latest first. */
export type SupervisionView = {
  readonly next: Supervision | undefined;
  readonly version: number;
  readonly notes: readonly SupervisionNote[];
};

const shown = 50;

/**
 * Shows the notes of the talks between the leads and a member, to a lead of the team and to the member
 * themselves; the latest 50. Refuses: member.not-in-team to everybody else.
 */
export const viewSupervision = useCase({
  input: z.object({ memberId: MemberId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ memberId }, context): Promise<SupervisionView> => {
    const { organisationId: teamId, role, memberId: own } = memberActor(context.actor);
    const member = (await readDirectory(context)).member(memberId);
    if (member?.organisationId !== teamId || (role !== 'team-lead' && memberId !== own))
      throw refuse(accessRefusals.memberMissing);
    const [head, notes] = await Promise.all([
      context.table.get(supervisionKey(teamId, memberId)),
      context.table.query(supervisionPartition(teamId), {
        beginsWith: `1#${memberId}#`,
        limit: shown,
        newestFirst: true,
      }),
    ]);
    return {
      next: head === undefined ? undefined : supervisionOf(head),
      version: head?.version ?? 0,
      notes: notes.rows.map(({ data }) => SupervisionNote.parse(data)),
    };
  },
});
