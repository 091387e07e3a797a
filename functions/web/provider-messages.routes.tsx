import { Hono } from 'hono';
import { takeNoAnswer, takeWriting, type ThreadPlace, threadPage } from './thread-pages.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a service writes with a person who agreed to it, and with their link worker. */
export const providerMessagesRoutes = new Hono();

const placeOf = ({ c }: Visit): ThreadPlace => {
  const threadId = c.req.param('referralId') ?? '';
  const page = `/referrals/${threadId}`;
  return { threadId, at: `${page}/messages`, back: { href: page, label: 'Back to the referral' }, worried: page };
};

const path = '/referrals/:referralId{ref_\\w+}/messages';

providerMessagesRoutes.get(
  path,
  visit(['provider'], async (at) => show(await threadPage(at, placeOf(at)))),
);
providerMessagesRoutes.post(
  path,
  visit(['provider'], (at) => takeWriting(at, placeOf(at))),
);
providerMessagesRoutes.post(
  `${path}/no-answer`,
  visit(['provider'], (at) => takeNoAnswer(at, placeOf(at))),
);
