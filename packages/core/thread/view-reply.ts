import * as z from 'zod';
import { isKeptFrom, useCase } from '@fingerpost/kernel';
import { recordViewAt } from '@fingerpost/core/access';
import { caseKey, caseOf, isTeamOfCase } from '@fingerpost/core/case';
import { referenceOf } from '@fingerpost/kernel';
import { unsealName } from '@fingerpost/core/work';
import { readToFile } from './replies-for.ts';
import type { Reply } from './reply.ts';
import { replyViewKey } from './thread.keys.ts';

/** A reply for whoever says whose it is, with the cases of their team that it may be of. */
export type ReplyView = Pick<
  Reply,
  'id' | 'channel' | 'status' | 'at' | 'why' | 'attachments' | 'worrying' | 'version'
> & {
  readonly reference: string;
  readonly words: string | undefined;
  readonly from: string | undefined;
  readonly candidates: readonly {
    readonly caseId: string;
    readonly reference: string;
    readonly name: string | undefined;
    readonly isOpen: boolean;
  }[];
};

/**
 * Shows a reply to whoever has it to file, and records that they looked before anything is shown. The cases
 * of other teams, and those that are kept from the reader, are not among those it may be of. Refuses:
 * reply.missing.
 */
export const viewReply = useCase({
  input: z.object({ replyId: z.string() }),
  allow: ['link-worker', 'team-lead', 'network-admin'],
  run: async ({ replyId }, context): Promise<ReplyView> => {
    const { reply, said } = await readToFile(context, replyId);
    await recordViewAt(context, replyViewKey(replyId, context.now.toISOString(), context.random(16)), { replyId });
    const items = reply.candidates.length === 0 ? [] : await context.table.getMany(reply.candidates.map(caseKey));
    const { id, channel, status, at, why, attachments, worrying, version } = reply;
    return {
      ...{ id, channel, status, at, why, attachments, worrying, version },
      reference: referenceOf(id),
      words: said?.words,
      from: said?.from,
      candidates: items
        .map(caseOf)
        .filter((of) => isTeamOfCase(context.actor, of) && !isKeptFrom(context.actor, of.id))
        .map((of) => ({
          caseId: of.id,
          reference: referenceOf(of.id),
          name: unsealName(context, of.name),
          isOpen: of.status !== 'closed',
        })),
    };
  },
});
