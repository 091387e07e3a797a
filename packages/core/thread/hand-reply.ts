import * as z from 'zod';
import { commit, OrganisationId, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask } from '@fingerpost/core/work';
import { teamsFiling } from './filing-task.ts';
import { mustBeToFile, mustFile } from './replies-for.ts';
import { replyEvent } from './reply.events.ts';
import { closeFiling, nextReply, readReply, replyChange } from './reply.repository.ts';
import type { ReplyTaken } from './reply.ts';
import { threadRefusals } from './thread.refusals.ts';

/**
 * Gives a reply of an unknown sender to the team it is for, whose leads say whose it is; the administrators
 * do not see it any more. Refuses: reply.missing, reply.settled, reply.team, version.stale.
 */
export const handReply = useCase({
  input: z.object({ replyId: z.string(), teamId: OrganisationId }),
  allow: ['network-admin'],
  run: async ({ replyId, teamId }, context): Promise<ReplyTaken> => {
    const { reply: before } = await readReply(context, replyId);
    // Whoever has handed it on does not see it any more, but may press twice.
    if (wasHad(context, before.recent)) return { replyId, status: before.status };
    mustFile(context.actor, before);
    mustBeToFile(before);
    const directory = await readDirectory(context);
    const team = directory.organisation(teamId);
    if (team?.kind !== 'team' || team.status !== 'active') throw refuse(threadRefusals.replyTeam);
    const task = teamsFiling(context, before, teamId, before.why ?? 'unknown-sender', directory);
    const after = nextReply(context, before, { teams: [teamId], taskIds: [task.id] });
    await commit(
      context,
      replyChange(context, after, replyEvent('ReplyHandedOn', { teamId, taskId: task.id }), [
        ...(await closeFiling(context, before, 'handed-on')),
        addTask(task),
      ]),
    );
    return { replyId, status: after.status };
  },
});
