import * as z from 'zod';
import {
  commit,
  type Context,
  doorRefusals,
  idCharacters,
  refuse,
  useCase,
  wasHad,
  wasHadBefore,
} from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { answerBy, settleBy } from './answering.ts';
import { newTo } from './new-to.ts';
import { openForReplies } from './reply-address.ts';
import { chosenRecipients, sideIn } from './sides.ts';
import { mostCharacters, Side, ThreadId, type ThreadMessage } from './thread.ts';
import { threadEvent } from './thread.events.ts';
import { threadKey } from './thread.keys.ts';
import { threadRefusals } from './thread.refusals.ts';
import { addMessage, nextThread, readInThread, threadChange } from './thread.repository.ts';

/** That a message was written, and by when it is answered, where somebody has to. */
export type MessageWritten = {
  readonly threadId: string;
  readonly answerBy?: string | undefined;
  readonly version: number;
};

const writer = ({ actor }: Context): Pick<ThreadMessage, 'by' | 'byCarer'> => {
  if (actor.kind === 'staff') return { by: { memberId: actor.memberId, name: actor.name } };
  return actor.kind === 'carer' ? { byCarer: true } : {};
};

/**
 * Writes a message about a case or a referral: by the person, their team or the service; or by the team
 * what the person said otherwise, with `told`. It settles what its writer had to answer, and becomes a
 * dated task of whoever has to answer it; `answered` says that this was done as it was told. Refuses:
 * thread.missing, thread.closed, thread.recipient, thread.provider-not-let, idempotency.reused.
 */
export const writeMessage = useCase({
  input: z.object({
    threadId: ThreadId,
    words: z.string().trim().min(1, 'Write your message.').max(mostCharacters, 'Write at most 4,000 characters.'),
    to: z.array(Side).optional(),
    told: Told.optional(),
    answered: z.boolean().optional(),
    /** It concerns no restricted need: a carer who may write for the person reads it. */
    carersMayRead: z.boolean().optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead', 'provider'],
  run: async (
    { threadId, words, to: chosen, told, answered, carersMayRead: isOpen },
    context,
  ): Promise<MessageWritten> => {
    const at = await readInThread(context, threadId);
    const directory = await readDirectory(context);
    const side = sideIn(context.actor, at, { directory, now: context.now });
    if (told !== undefined && side !== 'team') throw refuse(doorRefusals.forbidden);
    const { thread: before, of } = at;
    const stateOf = ({ toAnswer, version }: typeof before): MessageWritten => ({
      threadId,
      answerBy: toAnswer.provider?.dueBy ?? toAnswer.team?.dueBy,
      version,
    });
    if (wasHad(context, before.recent) || (await wasHadBefore(context, threadKey(threadId)))) return stateOf(before);
    if (of.status === 'closed') throw refuse(threadRefusals.closed);
    const from: Side = told === undefined ? side : 'person';
    const to = chosenRecipients(from, at, chosen);
    const { toAnswer, writes, settled, waits } = await settleBy(
      context,
      at,
      { from, to, needsNone: told !== undefined && answered === true, isKnown: told !== undefined },
      answerBy(context, of, directory),
    );
    const now = context.now.toISOString();
    const via = told === undefined ? 'page' : 'told';
    const open = isOpen === true ? ({ carersMayRead: true } as const) : {};
    const message: ThreadMessage = {
      messageId: idCharacters(context, 16),
      at: now,
      from,
      to: [...to],
      via,
      words,
      ...writer(context),
      ...open,
      told,
    };
    const opened = openForReplies(context, before, to);
    const takesReplies = opened.length > 0 ? true : before.takesReplies;
    const after = nextThread(context, before, { toAnswer, messages: before.messages + 1, lastAt: now, takesReplies });
    const event = threadEvent('ThreadMessageWritten', {
      from,
      to,
      via,
      told,
      waits,
      settled,
      referralId: at.referral?.id,
      ...open,
    });
    await commit(
      context,
      threadChange(context, after, of, event, [
        addMessage(threadId, message),
        ...newTo(
          at.fresh,
          to.filter((each) => each !== side),
        ),
        ...writes,
        ...opened,
      ]),
    );
    return stateOf(after);
  },
});
