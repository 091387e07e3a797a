import { Hono } from 'hono';
import { listReferrals, type ReferralRow, ReferralStatus } from '@fingerpost/core/referral';
import { listWork, type WorkRow } from '@fingerpost/core/work';
import { NeedCode, needWords, restrictedWords } from '@fingerpost/core/directory';
import { ProviderInboxPage, ProviderReferralsPage, type ReferralLine } from '@fingerpost/pages/provider';
import { confirmationOf } from './done.ts';
import { pagingOf } from './paging.ts';
import { show, visit } from './visit.tsx';

/** The lists of a voluntary organisation: its inbox, and every referral it was sent. */
export const providerListRoutes = new Hono();

const needInWords = (code: string): string => {
  const need = NeedCode.safeParse(code).data;
  return need === undefined ? restrictedWords : needWords[need];
};

const lineOf = (row: WorkRow | ReferralRow): ReferralLine => ({
  id: row.id,
  reference: row.reference,
  status: ReferralStatus.parse(row.status),
  name: row.name,
  need: row.needs.length === 0 ? undefined : row.needs.map(needInWords).join(', '),
  service: row.serviceName,
  team: row.teamName,
  isSoon: row.urgency === 'soon',
  todo: row.todo,
  dueBy: row.dueBy,
  sentAt: row.openedAt,
});

providerListRoutes.get(
  '/work',
  visit(['provider'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/work');
    const { items, next } = await listWork({ cursor }, at.context);
    return show(
      <ProviderInboxPage
        frame={at.frame}
        now={at.context.now}
        rows={items.filter(({ kind }) => kind === 'referral').map(lineOf)}
        next={nextAt(next)}
        first={first}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);

providerListRoutes.get(
  '/referrals',
  visit(['provider'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/referrals');
    const { items, next } = await listReferrals({ cursor }, at.context);
    return show(
      <ProviderReferralsPage
        frame={at.frame}
        now={at.context.now}
        rows={items.map(lineOf)}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);
