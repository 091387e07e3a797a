import { Hono } from 'hono';
import { setHours } from '@fingerpost/core/access';
import { type HeldOverview, viewTeam } from '@fingerpost/core/case';
import { setLoadLimit } from '@fingerpost/core/directory';
import { moveCases } from '@fingerpost/core/referral';
import { listWork, viewSupervision } from '@fingerpost/core/work';
import { emptyForm, type FormState, type FormValues } from '@fingerpost/pages/form';
import { TeamPage, WorkerPage } from '@fingerpost/pages/team';
import { type AwayPlace, awayPage, saveAway } from './away.tsx';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { pagingOf } from './paging.ts';
import { takeStep } from './step.tsx';
import { colleaguesOf, memberIn } from './team-members.ts';
import { show, type Visit, visit } from './visit.tsx';
import { workLine } from './work.routes.tsx';

/** The pages of a team's lead. */
export const teamRoutes = new Hono();

const lead = (work: (at: Visit) => Promise<Response>) => visit(['team-lead'], work);

const teamPage = async (at: Visit, form: FormState = emptyForm) => {
  const line = workLine(at, { saysCover: false });
  return (
    <TeamPage
      frame={at.frame}
      now={at.context.now}
      view={await viewTeam({}, at.context)}
      linesOf={(held: HeldOverview) => held.first.map(line)}
      confirmation={confirmationOf(at)}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

teamRoutes.get(
  '/team',
  lead(async (at) => show(await teamPage(at))),
);

teamRoutes.post(
  '/team/limit',
  lead((at) =>
    takeStep(at, {
      run: () => setLoadLimit(inputFrom(at.values, { loadLimit: 'number' }), at.context),
      done: () => doneAt('/team', 'limit-saved'),
      again: (form) => teamPage(at, form),
      words: { loadLimit: 'Enter a whole number, such as 70.' },
    }),
  ),
);

const workerPage = async (at: Visit, form: FormState = emptyForm) => {
  const { memberId, name, wte = 1 } = memberIn(at);
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
      colleagues={colleaguesOf(at, at.actor.organisationId, memberId)}
      supervision={await viewSupervision({ memberId }, at.context)}
      wte={wte}
      idempotencyKey={at.context.random(26)}
      form={form}
      confirmation={form.errors.length === 0 ? confirmationOf(at) : undefined}
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
      done: ({ left }) =>
        doneAt(
          '/team',
          left.length > 0
            ? 'cases-left'
            : textOf(at.values, 'to') === 'waiting-list'
              ? 'cases-given-back'
              : 'cases-moved',
        ),
      again: (form) => workerPage(at, form),
      field: () => 'to',
      words: { to: 'Choose to whom.', caseIds: 'Choose all cases, or some of them.' },
      names: { caseIds: 'which' },
    }),
  ),
);

teamRoutes.post(
  '/team/:memberId/hours',
  lead((at) => {
    const { memberId } = memberIn(at);
    return takeStep(at, {
      run: () => setHours({ ...inputFrom(at.values, { wte: 'number' }), memberId }, at.context),
      done: () => doneAt(`/team/${memberId}`, 'hours-saved'),
      again: (form) => workerPage(at, form),
      words: { wte: 'Enter a part of full time from 0.1 to 1, such as 0.6.' },
    });
  }),
);

const place = (at: Visit): AwayPlace => ({
  path: `/team/${memberIn(at).memberId}/away`,
  back: { href: '/team', label: 'Team' },
  done: { saved: 'away-saved', ended: 'away-ended' },
});

teamRoutes.get(
  '/team/:memberId/away',
  lead(async (at) => show(awayPage(at, memberIn(at), place(at)))),
);

teamRoutes.post(
  '/team/:memberId/away',
  lead((at) => saveAway(at, memberIn(at), place(at))),
);
