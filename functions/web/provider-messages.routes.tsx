import { Hono } from 'hono';
import type { ReactElement } from 'react';
import { viewReferral } from '@fingerpost/core/referral';
import { threadRefusals } from '@fingerpost/core/thread';
import { Refusal } from '@fingerpost/kernel';
import { NotLetPage } from '@fingerpost/pages/provider';
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

/** Shows the messages, or to a service that sees the person all the same, that they have not agreed to write with it. */
const messagesOrNot = async (at: Visit): Promise<ReactElement> => {
  const place = placeOf(at);
  try {
    return await threadPage(at, place);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== threadRefusals.missing.code) throw error;
    const view = await viewReferral({ referralId: place.threadId }, at.context);
    if (view.sees !== 'person') throw error;
    return <NotLetPage frame={at.frame} view={view} />;
  }
};

providerMessagesRoutes.get(
  path,
  visit(['provider'], async (at) => show(await messagesOrNot(at))),
);
providerMessagesRoutes.post(
  path,
  visit(['provider'], (at) => takeWriting(at, placeOf(at))),
);
providerMessagesRoutes.post(
  `${path}/no-answer`,
  visit(['provider'], (at) => takeNoAnswer(at, placeOf(at))),
);
