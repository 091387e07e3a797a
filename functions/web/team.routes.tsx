import { Hono } from 'hono';
import { setAway } from '@fingerpost/core/access';
import { type HeldOverview, viewTeam } from '@fingerpost/core/case';
import type { MemberEntry } from '@fingerpost/core/directory';
import { moveCases } from '@fingerpost/core/referral';
import { listWork, workRefusals } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import {
  AwayPage,
  dateValues,
  emptyForm,
  type FormState,
  type FormValues,
  TeamPage,
  WorkerPage,
} from '@fingerpost/pages';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { pagingOf } from './paging.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';
import { workLine } from './work.routes.tsx';

/** The pages of a team's lead. */
export const teamRoutes = new Hono();

const lead = (work: (at: Visit) => Promise<Response>) => visit(['team-lead'], work);

teamRoutes.get(
  '/team',
  lead(async (at) => {
    const line = workLine(at, { saysCover: false });
    return show(
      <TeamPage
        frame={at.frame}
        now={at.context.now}
        view={await viewTeam({}, at.context)}
        linesOf={(held: HeldOverview) => held.first.map(line)}
        confirmation={confirmationOf(at)}
      />,
    );
  }),
);

/** Gives the member of the lead's own team whom the address names. Refuses: work.holder. */
const memberIn = ({ c, directory, actor }: Visit): MemberEntry => {
  const member = directory.member(c.req.param('memberId') ?? '');
  if (member?.organisationId !== actor.organisationId) throw refuse(workRefusals.holder);
  return member;
};

const colleaguesOf = ({ directory, actor }: Visit, memberId: string) =>
  directory
    .membersOf(actor.organisationId)
    .filter((other) => other.active && other.memberId !== memberId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((other) => ({ value: other.memberId, label: other.name }));

const workerPage = async (at: Visit, form: FormState = emptyForm) => {
  const { memberId, name } = memberIn(at);
  const { cursor, first, nextAt } = pagingOf(at, `/team/${memberId}`);
  const { items, next } = await listWork({ cursor, holder: memberId }, at.context);
  const names = new Map(items.map((row) => [row.caseId, row.name ?? row.reference]));
  return (
    <WorkerPage
      frame={at.frame}
      now={at.context.now}
      member={{ memberId, name }}
      lines={items.map(workLine(at, { saysCover: false }))}
      next={nextAt(next)}
      first={first}
      cases={[...names].map(([value, label]) => ({ value, label }))}
      colleagues={colleaguesOf(at, memberId)}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

teamRoutes.get(
  '/team/:memberId',
  lead(async (at) => show(await workerPage(at))),
);

/** Moving all is to leave the cases unnamed; nothing chosen is neither. */
const chosenCases = (values: FormValues): Record<string, unknown> => {
  const which = textOf(values, 'which');
  const { caseIds } = inputFrom(values, { caseIds: 'list' });
  if (which === 'all') return {};
  return { caseIds: which === 'some' && caseIds !== undefined ? caseIds : '' };
};

teamRoutes.post(
  '/team/:memberId/move',
  lead((at) =>
    takeStep(at, {
      run: () =>
        moveCases({ from: memberIn(at).memberId, to: textOf(at.values, 'to'), ...chosenCases(at.values) }, at.context),
      done: ({ left }) => doneAt('/team', left.length === 0 ? 'cases-moved' : 'cases-left'),
      again: (form) => workerPage(at, form),
      field: () => 'to',
      words: { to: 'Choose to whom.', caseIds: 'Choose all cases, or some of them.' },
      names: { caseIds: 'which' },
    }),
  ),
);

const awayPage = (at: Visit, typed?: FormState) => {
  const { memberId, name, away } = memberIn(at);
  const values: FormValues =
    away === undefined ? {} : { ...dateValues('from', away.from), ...dateValues('to', away.to), cover: away.cover };
  return (
    <AwayPage
      frame={at.frame}
      member={{ memberId, name }}
      isSet={away !== undefined}
      colleagues={colleaguesOf(at, memberId)}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values, errors: [] }}
    />
  );
};

teamRoutes.get(
  '/team/:memberId/away',
  lead(async (at) => show(awayPage(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = { 'member.away-dates': 'from', 'member.cover': 'cover' };

teamRoutes.post(
  '/team/:memberId/away',
  lead((at) => {
    const { back, ...dates } = inputFrom(at.values, { from: 'date', to: 'date' });
    const isBack = back === 'yes';
    const asked = isBack ? {} : { from: '', to: '', cover: '', ...dates };
    return takeStep(at, {
      run: () => setAway({ memberId: memberIn(at).memberId, ...asked }, at.context),
      done: () => doneAt('/team', isBack ? 'away-ended' : 'away-saved'),
      again: (form) => awayPage(at, form),
      field: (code) => fieldOfCode[code],
      words: { from: 'Enter the first day.', to: 'Enter the last day.', cover: 'Choose who covers.' },
    });
  }),
);
