import { Hono } from 'hono';
import { listWork, type WorkRow } from '@fingerpost/core/work';
import { WaitingPage, type WaitingRow, type WorkLine, WorkPage } from '@fingerpost/pages';
import { confirmationOf } from './done.ts';
import { pagingOf } from './paging.ts';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { needsInWords } from './words.ts';

/** The lists of work: what somebody holds, and what the whole team does. */
export const workRoutes = new Hono();

const places = { case: 'cases', referral: 'referrals', task: 'tasks' } as const;

/** Puts one row of work into a line of a list; in the reader's own list it says for whom they cover. */
export const workLine =
  ({ actor }: Visit, { saysCover }: { readonly saysCover: boolean }) =>
  (row: WorkRow): WorkLine => ({
    id: row.id,
    kind: row.kind,
    todo: row.todo,
    name: row.name,
    reference: row.reference,
    about: row.serviceName ?? needsInWords(row.needs).join(', '),
    dueBy: row.dueBy,
    href: `/${places[row.kind]}/${row.id}`,
    coverFor:
      saysCover && row.holder?.kind === 'member' && row.holder.id !== actor.memberId ? row.holder.name : undefined,
  });

workRoutes.get(
  '/work',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/work');
    const { items, next } = await listWork({ cursor }, at.context);
    const isPractice = at.actor.role === 'referrer';
    return show(
      <WorkPage
        frame={at.frame}
        now={at.context.now}
        title={isPractice ? 'Messages to file' : 'My work'}
        empty={isPractice ? 'No message waits to be filed.' : 'Nothing is waiting for you.'}
        rows={items.map(workLine(at, { saysCover: true }))}
        next={nextAt(next)}
        first={first}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);

const waitingRow = (row: WorkRow): WaitingRow => ({
  caseId: row.caseId,
  name: row.name ?? row.reference,
  needs: needsInWords(row.needs).join(', '),
  soon: row.urgency === 'soon',
  openedAt: row.openedAt,
  dueBy: row.dueBy,
  paused: row.todo === 'resume',
});

workRoutes.get(
  '/waiting',
  teamVisit(async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/waiting');
    const { items, next } = await listWork({ cursor, holder: 'team' }, at.context);
    return show(
      <WaitingPage
        frame={at.frame}
        now={at.context.now}
        idempotencyKey={at.context.random(26)}
        rows={items.filter(({ kind }) => kind === 'case').map(waitingRow)}
        others={items.filter(({ kind }) => kind !== 'case').map(workLine(at, { saysCover: false }))}
        next={nextAt(next)}
        first={first}
        mayGive={at.actor.role === 'team-lead'}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);
