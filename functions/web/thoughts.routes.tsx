import { Hono } from 'hono';
import { listServiceFeedback, viewServiceFeedback } from '@fingerpost/core/uptake';
import { ServiceThoughtsPage, ThoughtsListPage } from '@fingerpost/pages/thoughts';
import { pagingOf } from './paging.ts';
import { show, visit } from './visit.tsx';

/** The pages of what people thought of services: for those who run them, who commission them and who refer to them. */
export const thoughtsRoutes = new Hono();

const places = [
  { roles: ['provider'], from: { href: '/our-services', label: 'Our services' } },
  { roles: ['commissioner', 'patient-representative'], from: { href: '/uptake', label: 'Uptake' } },
  { roles: ['team-lead'], from: { href: '/team', label: 'Team' } },
] as const;

for (const { roles, from } of places) {
  const at = `${from.href}/thoughts`;
  thoughtsRoutes.get(
    at,
    visit(roles, async ({ c, context, frame }) => {
      const { cursor, first, nextAt } = pagingOf({ c }, at);
      const { items, next } = await listServiceFeedback({ cursor }, context);
      return show(
        <ThoughtsListPage frame={frame} at={at} back={from} rows={items} next={nextAt(next)} first={first} />,
      );
    }),
  );
  thoughtsRoutes.get(
    `${at}/:serviceId`,
    visit(roles, async ({ c, context, frame }) => {
      const view = await viewServiceFeedback({ serviceId: c.req.param('serviceId') }, context);
      const back = { href: at, label: 'What people thought of services' };
      return show(<ServiceThoughtsPage frame={frame} view={view} back={back} />);
    }),
  );
}
