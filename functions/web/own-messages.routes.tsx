import { Hono } from 'hono';
import { takeLet, takeNoAnswer, takeTold, takeWriting, type ThreadPlace, threadPage } from './thread-pages.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team writes with the person about their case or a referral, and records what they were told. */
export const ownMessagesRoutes = new Hono();

const placeOf = ({ c }: Visit): ThreadPlace => {
  const caseId = c.req.param('caseId') ?? '';
  const referralId = c.req.param('referralId');
  const page = `/cases/${caseId}`;
  const back = { href: page, label: 'Back to the case' };
  return referralId === undefined
    ? { threadId: caseId, at: `${page}/own/messages`, back, worried: page }
    : { threadId: referralId, at: `${page}/own/messages/${referralId}`, back, worried: page };
};

const steps = { '': takeWriting, '/no-answer': takeNoAnswer, '/told': takeTold } as const;

for (const path of ['/cases/:caseId/own/messages', '/cases/:caseId/own/messages/:referralId{ref_\\w+}']) {
  ownMessagesRoutes.get(
    path,
    teamVisit(async (at) => show(await threadPage(at, placeOf(at)))),
  );
  for (const [below, take] of Object.entries(steps))
    ownMessagesRoutes.post(
      `${path}${below}`,
      teamVisit((at) => take(at, placeOf(at))),
    );
}

ownMessagesRoutes.post(
  '/cases/:caseId/own/messages/:referralId{ref_\\w+}/let',
  teamVisit((at) => takeLet(at, placeOf(at))),
);
