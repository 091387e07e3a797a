import { Hono } from 'hono';
import { MessageId, messageRefusals, viewMessage } from '@fingerpost/core/message';
import { completeTask } from '@fingerpost/core/work';
import { refuse, splitIdWithin } from '@fingerpost/kernel';
import { MessagePage } from '@fingerpost/pages/message';
import { confirmationOf, doneAt } from './done.ts';
import { textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';
import { needsInWords } from './words.ts';

/** The pages of a message back to the practice. */
export const messageRoutes = new Hono();

const messageIdOf = (at: Visit): string => {
  const messageId = MessageId.safeParse(at.c.req.param('messageId')).data;
  if (messageId === undefined) throw refuse(messageRefusals.missing);
  return messageId;
};

const messagePage = async (at: Visit) => {
  const messageId = messageIdOf(at);
  const view = await viewMessage({ caseId: splitIdWithin(messageId).caseId, messageId }, at.context);
  return (
    <MessagePage
      frame={at.frame}
      now={at.context.now}
      view={view}
      needs={needsInWords(view.needs).join(', ')}
      services={view.services.map((service) => ({
        ...service,
        needWords: service.need === undefined ? undefined : needsInWords([service.need]).join(),
      }))}
      mayFile={at.actor.role === 'referrer'}
      idempotencyKey={at.context.random(26)}
      confirmation={confirmationOf(at)}
    />
  );
};

messageRoutes.get(
  '/messages/:messageId',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => show(await messagePage(at))),
);

messageRoutes.post(
  '/messages/:messageId/filing',
  visit(['referrer'], (at) =>
    takeStep(at, {
      run: () => completeTask({ taskId: textOf(at.values, 'taskId') }, at.context),
      done: () => doneAt(`/messages/${messageIdOf(at)}`, 'message-filed'),
      again: () => messagePage(at),
    }),
  ),
);
