import { leaveUnanswered, letProviderWrite, viewThread, writeMessage } from '@fingerpost/core/thread';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { type MessageForm, MessagesForStaff } from '@fingerpost/pages/own';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import type { Visit } from './visit.tsx';

/** Where a thread stands among the pages of whoever reads it. */
export type ThreadPlace = {
  readonly threadId: string;
  readonly at: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly worried: string;
};

/** Makes the page of a thread for staff, with what was typed in the form that was posted. */
export const threadPage = async (
  visit: Visit,
  place: ThreadPlace,
  form: FormState = emptyForm,
  posted?: MessageForm,
) => {
  const cursor = posted === undefined ? visit.c.req.query('cursor') : undefined;
  const view = await viewThread({ threadId: place.threadId, cursor }, visit.context);
  return (
    <MessagesForStaff
      frame={visit.frame}
      now={visit.context.now}
      view={view}
      {...place}
      isOlder={cursor !== undefined}
      idempotencyKey={visit.context.random(26)}
      form={form}
      posted={posted}
      confirmation={posted === undefined ? confirmationOf(visit) : undefined}
    />
  );
};

const told = {
  'told.by': 'Choose who said it.',
  'told.how': 'Choose how they said it.',
  'told.on': 'Give the day on which they said it, as numbers.',
};
const toldKinds = { 'told.on': 'date', agreed: 'boolean', answered: 'boolean', carersMayRead: 'boolean' } as const;
const toldOf = (input: Record<string, unknown>): Record<string, unknown> => ({ ...input, told: input['told'] ?? {} });

const take = (
  visit: Visit,
  place: ThreadPlace,
  posted: MessageForm,
  step: Omit<Parameters<typeof takeStep>[1], 'again' | 'done'> & { readonly done: Parameters<typeof doneAt>[1] },
): Promise<Response> =>
  takeStep(visit, {
    ...step,
    done: () => doneAt(place.at, step.done),
    again: (form) => threadPage(visit, place, form, posted),
  });

/** Writes a message of the reader's. */
export const takeWriting = (visit: Visit, place: ThreadPlace): Promise<Response> =>
  take(visit, place, 'write', {
    run: () =>
      writeMessage(
        { ...inputFrom(visit.values, { to: 'list', carersMayRead: 'boolean' }), threadId: place.threadId },
        visit.context,
      ),
    done: 'message-written',
    field: (code) => (code === 'thread.recipient' ? 'to' : undefined),
    words: { to: 'Choose who the message is for.', words: 'Write your message.' },
  });

/** Marks what waits as needing no answer. */
export const takeNoAnswer = (visit: Visit, place: ThreadPlace): Promise<Response> =>
  take(visit, place, 'none', {
    run: () => leaveUnanswered({ ...inputFrom(visit.values), threadId: place.threadId }, visit.context),
    done: 'message-left',
    field: (code) => (code === 'thread.note-needed' ? 'note' : undefined),
    words: { reason: 'Choose why it needs no answer.' },
  });

/** Records what the person told the team. */
export const takeTold = (visit: Visit, place: ThreadPlace): Promise<Response> =>
  take(visit, place, 'told', {
    run: () => {
      const input = toldOf(inputFrom(visit.values, toldKinds));
      return writeMessage({ answered: '', ...input, threadId: place.threadId }, visit.context);
    },
    done: 'message-told',
    words: { words: 'Write what they said.', ...told, answered: 'Choose whether you answered them.' },
  });

/** Records whether the person lets a service write to them. */
export const takeLet = (visit: Visit, place: ThreadPlace): Promise<Response> => {
  const input = toldOf(inputFrom(visit.values, toldKinds));
  return take(visit, place, 'let', {
    run: () => letProviderWrite({ ...input, referralId: place.threadId }, visit.context),
    done: input['agreed'] === true ? 'provider-let' : 'provider-stopped',
    words: told,
  });
};
