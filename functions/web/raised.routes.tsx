import { Hono } from 'hono';
import { listWork, type WorkRow } from '@fingerpost/core/work';
import { RaisedPage } from '@fingerpost/pages/directory';
import { pagingOf } from './paging.ts';
import { show, visit } from './visit.tsx';

/** What administrators do themselves; everything else is the team's, whom they ring. */
const hrefOf = ({ id, kind, todo }: Pick<WorkRow, 'id' | 'kind' | 'todo'>): string | undefined => {
  if (todo === 'file-reply') return `/tasks/${id}`;
  return kind === 'comment' ? `/voice/comments/${id}` : undefined;
};

/** The page of what teams have left too long, for the network's administrators. */
export const raisedRoutes = new Hono();

raisedRoutes.get(
  '/work',
  visit(['network-admin'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/work');
    const { items, next } = await listWork({ cursor }, at.context);
    const phoneOf = new Map(
      at.directory
        .organisations()
        .filter(({ kind }) => kind === 'team')
        .map(({ name, phone }) => [name, phone]),
    );
    return show(
      <RaisedPage
        frame={at.frame}
        now={at.context.now}
        rows={items.map(({ id, kind, reference, todo, teamName, dueBy }) => ({
          id,
          kind,
          reference,
          todo,
          team: teamName,
          teamPhone: phoneOf.get(teamName),
          dueBy,
          href: hrefOf({ id, kind, todo }),
        }))}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);
