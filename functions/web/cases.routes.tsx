import { Hono } from 'hono';
import { type Case, type HistoryLine, listCases, viewHistory } from '@fingerpost/core/case';
import { type ChoiceView, viewChoices } from '@fingerpost/core/choice';
import { type CaseView, type TeamCaseView, viewCase } from '@fingerpost/core/referral';
import type { WorkRow } from '@fingerpost/core/work';
import {
  CaseListPage,
  CaseOpenedPage,
  CasePage,
  type CaseRow,
  HistoryPage,
  type HistoryRow,
  PracticeCasePage,
  practiceStatusWords,
} from '@fingerpost/pages/case';
import { holderWords } from '@fingerpost/pages/show';
import { caseIdOf, emptyContact, nextContactHint } from './case-view.ts';
import { confirmationOf } from './done.ts';
import { pagingOf } from './paging.ts';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { needWords } from './words.ts';

/** The pages that show cases: to the practice that referred, and to the team. */
export const casesRoutes = new Hono();

const stands: Readonly<Record<string, string>> = practiceStatusWords satisfies Record<Case['status'], string>;

const rowFor =
  ({ actor }: Visit) =>
  (row: WorkRow): CaseRow => ({
    caseId: row.id,
    reference: row.reference,
    name: row.name ?? row.reference,
    stands: row.todo === 'resume' ? 'Paused' : (stands[row.status] ?? row.status),
    holder: holderWords(row.holder, actor.memberId),
    dueBy: row.dueBy,
    openedAt: row.openedAt,
  });

const forPractice = {
  title: 'People we referred',
  empty: 'Your practice has not referred anybody yet.',
  add: { href: '/referrals/new', label: 'Refer a person' },
};
const forTeam = {
  title: 'All cases',
  empty: 'Your team has no cases yet.',
  add: { href: '/cases/new', label: 'Open a case for somebody' },
  also: { href: '/beyond-team', label: 'Somebody who has a case with another team' },
};

casesRoutes.get(
  '/cases',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/cases');
    const { items, next } = await listCases({ cursor }, at.context);
    return show(
      <CaseListPage
        {...(at.actor.role === 'referrer' ? forPractice : forTeam)}
        frame={at.frame}
        now={at.context.now}
        rows={items.map(rowFor(at))}
        next={nextAt(next)}
        first={first}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);

const askLeadOf = ({ directory }: Visit, { team, restricted }: TeamCaseView) => ({
  names: directory
    .membersOf(team.organisationId)
    .filter(
      ({ active, role, memberId }) => active && role === 'team-lead' && restricted?.barred.includes(memberId) !== true,
    )
    .map(({ name }) => name),
  phone: team.phone,
});

const casePage = (at: Visit, view: CaseView, choices: readonly ChoiceView[]) => {
  const common = { frame: at.frame, now: at.context.now, readerId: at.actor.memberId, needWords };
  if (view.sees === 'standing') return <PracticeCasePage {...common} view={view} confirmation={confirmationOf(at)} />;
  return (
    <CasePage
      {...common}
      view={view}
      choices={choices}
      mayGive={at.actor.role === 'team-lead'}
      idempotencyKey={at.context.random(26)}
      form={emptyContact}
      nextHint={nextContactHint(at, view)}
      confirmation={confirmationOf(at)}
      askLead={askLeadOf(at, view)}
    />
  );
};

const caseAndChoices = async (at: Visit): Promise<[CaseView, readonly ChoiceView[]]> => {
  const caseId = caseIdOf(at);
  const choices = at.actor.role === 'referrer' ? [] : viewChoices({ caseId }, at.context);
  return Promise.all([viewCase({ caseId }, at.context), choices]);
};

casesRoutes.get(
  '/cases/:caseId',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => show(casePage(at, ...(await caseAndChoices(at))))),
);

casesRoutes.get(
  '/cases/:caseId/opened',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => {
    const view = await viewCase({ caseId: caseIdOf(at) }, at.context);
    return show(
      <CaseOpenedPage
        frame={at.frame}
        caseId={view.caseId}
        reference={view.reference}
        by={at.actor.role === 'referrer' ? 'practice' : 'team'}
        holder={holderWords(view.holder, at.actor.memberId)}
        dueBy={view.dueBy}
        added={at.c.req.query('added') === 'yes'}
      />,
    );
  }),
);

const historyRow =
  ({ directory }: Visit) =>
  (line: HistoryLine): HistoryRow => {
    const serviceId = line.data['serviceId'];
    return { ...line, service: typeof serviceId === 'string' ? directory.service(serviceId)?.name : undefined };
  };

casesRoutes.get(
  '/cases/:caseId/history',
  teamVisit(async (at) => {
    const caseId = caseIdOf(at);
    const { cursor, first, nextAt } = pagingOf(at, `/cases/${caseId}/history`);
    const { items, next } = await viewHistory({ caseId, cursor }, at.context);
    return show(
      <HistoryPage
        frame={at.frame}
        caseId={caseId}
        rows={items.map(historyRow(at))}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);
