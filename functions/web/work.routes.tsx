import { Hono } from 'hono';
import { mayListConcerns } from '@fingerpost/core/concern';
import { coveredBy, dayOf, listWork, type WorkRow } from '@fingerpost/core/work';
import { sourceInWords } from '@fingerpost/pages/case';
import { WaitingPage, type WaitingRow, type WorkLine, WorkPage } from '@fingerpost/pages/work';
import { confirmationOf } from './done.ts';
import { pagingOf } from './paging.ts';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { needsInWords } from './words.ts';

/** The lists of work: what somebody holds, and what the whole team does. */
export const workRoutes = new Hono();

const toConcerns = { href: '/concerns', label: 'See every concern for safety' };
const places = {
  case: 'cases',
  referral: 'referrals',
  task: 'tasks',
  concern: 'concerns',
  complaint: 'complaints',
  proposal: 'proposals',
  comment: 'voice/comments',
} as const;

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
    newMessages: row.newMessages,
    coverFor:
      saysCover && row.holder?.kind === 'member' && row.holder.id !== actor.memberId ? row.holder.name : undefined,
  });

/** What a member of a team finds below their work: what to print, their time away, and the handovers of whom they cover. */
const ownLinks = ({ actor, context, directory }: Visit) => [
  { href: '/work/next-five-days', label: 'Print my next five working days' },
  { href: '/work/handover', label: 'Print a handover of all my cases' },
  ...coveredBy(actor.memberId, actor.organisationId, directory, dayOf(context.now)).map(({ memberId, name }) => ({
    href: `/work/handover/${memberId}`,
    label: `Print a handover of the cases of ${name}, who is away`,
  })),
  { href: '/work/away', label: 'Say when I am away, and who covers' },
  { href: '/work/supervision', label: 'Talks with my lead' },
];

workRoutes.get(
  '/work',
  visit(['referrer', 'link-worker', 'team-lead', 'commissioner'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/work');
    const { items, next } = await listWork({ cursor }, at.context);
    const isPractice = at.actor.role === 'referrer';
    return show(
      <WorkPage
        frame={at.frame}
        now={at.context.now}
        title={isPractice ? 'Messages and requests' : 'My work'}
        empty={
          isPractice ? 'No message waits to be filed, and nothing is asked of you.' : 'Nothing is waiting for you.'
        }
        rows={items.map(workLine(at, { saysCover: true }))}
        next={nextAt(next)}
        first={first}
        confirmation={confirmationOf(at)}
        links={[
          ...(mayListConcerns(at.context, at.directory) ? [toConcerns] : []),
          ...(isPractice || at.actor.role === 'commissioner' ? [] : ownLinks(at)),
        ]}
      />,
    );
  }),
);

const cameFrom = ({ source, practiceName }: WorkRow): string =>
  source === undefined || source === 'practice' ? (practiceName ?? '') : sourceInWords(source);

const waitingRow = (row: WorkRow): WaitingRow => ({
  caseId: row.caseId,
  name: row.name ?? row.reference,
  needs: needsInWords(row.needs).join(', '),
  from: cameFrom(row),
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
