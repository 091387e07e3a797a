import { Hono } from 'hono';
import { listWork } from '@fingerpost/core/work';
import { RaisedPage } from '@fingerpost/pages/directory';
import { pagingOf } from './paging.ts';
import { show, visit } from './visit.tsx';

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
        }))}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);
