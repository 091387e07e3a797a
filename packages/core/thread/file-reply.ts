import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { openCaseOfTeam } from './case-by-reference.ts';
import { landingOf } from './landing.ts';
import { noMoreTexts } from './no-more-texts.ts';
import { mustBeToFile, readToFile } from './replies-for.ts';
import { replyEvent } from './reply.events.ts';
import { closeFiling, nextReply, replyChange } from './reply.repository.ts';
import type { ReplyTaken } from './reply.ts';
import { replyWordsKey } from './thread.keys.ts';
import { threadRefusals } from './thread.refusals.ts';

/**
 * Files a reply in the thread of an open case of the caller's team: it becomes a message of the person's,
 * somebody's task to answer, and is nobody's to file any more. Refuses: reply.missing, reply.settled,
 * reply.case, version.stale, idempotency.reused.
 */
export const fileReply = useCase({
  input: z.object({
    replyId: z.string(),
    caseId: CaseId.optional(),
    reference: z.string().trim().max(20).optional(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ replyId, ...named }, context): Promise<ReplyTaken> => {
    const { reply: before, said } = await readToFile(context, replyId);
    if (wasHad(context, before.recent)) return { replyId, status: before.status };
    mustBeToFile(before);
    if (said === undefined) throw refuse(threadRefusals.replyMissing);
    const of = await openCaseOfTeam(context, named);
    const after = nextReply(context, before, { status: 'filed', threadId: of.id });
    const where = { threadId: of.id, words: said.words };
    const directory = await readDirectory(context);
    const { writes } = await landingOf(context, before, where, directory);
    const { writes: stopped } = await noMoreTexts(context, { ...before, words: said.words }, [of.id], directory);
    await commit(
      context,
      replyChange(context, after, replyEvent('ReplyFiled', { threadId: of.id }), [
        ...writes,
        ...stopped,
        ...(await closeFiling(context, before, 'filed')),
        { kind: 'delete', key: replyWordsKey(replyId), expect: 1 },
      ]),
    );
    return { replyId, status: 'filed' };
  },
});
