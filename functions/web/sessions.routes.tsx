import type { ReactElement } from 'react';
import { Hono } from 'hono';
import { cancelSession } from '@fingerpost/core/group';
import { markRegister, type Marked, sessionRefusals, type SessionView, viewSession } from '@fingerpost/core/session';
import { dayOf } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { CancelSessionPage, SessionPage, SheetPage } from '@fingerpost/pages/group';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of one meeting of a group: its register, the sheet to print, and calling it off. */
export const sessionRoutes = new Hono();

const sessionOf = ({ c, context }: Visit): Promise<SessionView> =>
  viewSession({ sessionId: c.req.param('sessionId') }, context);

const at = (sessionId: string): string => `/sessions/${sessionId}`;

const sessionPage = async (visited: Visit, form?: FormState): Promise<ReactElement> => (
  <SessionPage
    frame={visited.frame}
    idempotencyKey={visited.context.random(26)}
    session={await sessionOf(visited)}
    today={dayOf(visited.context.now)}
    form={form}
    confirmation={form === undefined ? confirmationOf(visited) : undefined}
  />
);

const cancelPage = async (visited: Visit, form?: FormState): Promise<ReactElement> => (
  <CancelSessionPage
    frame={visited.frame}
    idempotencyKey={visited.context.random(26)}
    session={await sessionOf(visited)}
    form={form}
  />
);

const why = {
  'not-placed': 'has no place here any more, so nothing was recorded.',
  'too-late': 'was marked too long ago to be changed here.',
} as const;

/** Who could not be marked is listed by name, above the register as it was saved. */
const toldWhoWasNot = (marked: Marked): Marked => {
  if (marked.refused.length === 0) return marked;
  throw refuse(sessionRefusals.someLeft, {
    errors: [
      { field: '', message: 'Everybody else is saved.' },
      ...marked.refused.map((each) => ({ field: '', message: `${each.who} ${why[each.why]}` })),
    ],
  });
};

sessionRoutes.get(
  '/sessions/:sessionId{ses_\\w+}',
  visit(['provider'], async (visited) => show(await sessionPage(visited))),
);
sessionRoutes.get(
  '/sessions/:sessionId{ses_\\w+}/sheet',
  visit(['provider'], async (visited) => show(<SheetPage frame={visited.frame} session={await sessionOf(visited)} />)),
);
sessionRoutes.post(
  '/sessions/:sessionId{ses_\\w+}/register',
  visit(['provider'], (visited) => {
    const input = { ...inputFrom(visited.values, { others: 'number' }), sessionId: visited.c.req.param('sessionId') };
    return takeStep(visited, {
      run: async () => toldWhoWasNot(await markRegister(input, visited.context)),
      done: ({ sessionId }) => doneAt(at(sessionId), 'register-saved'),
      again: (form) => sessionPage(visited, form),
      words: { others: 'Give a whole number of people.', 'marks.*': 'Choose one of the answers.' },
    });
  }),
);
sessionRoutes.get(
  '/sessions/:sessionId{ses_\\w+}/cancellation',
  visit(['provider'], async (visited) => show(await cancelPage(visited))),
);
sessionRoutes.post(
  '/sessions/:sessionId{ses_\\w+}/cancellation',
  visit(['provider'], (visited) => {
    const sessionId = visited.c.req.param('sessionId') ?? '';
    return takeStep(visited, {
      run: () => cancelSession({ ...inputFrom(visited.values), sessionId }, visited.context),
      done: () => doneAt(at(sessionId), 'session-cancelled'),
      again: (form) => cancelPage(visited, form),
      words: { reason: 'Choose why.' },
    });
  }),
);
