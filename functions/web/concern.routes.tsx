import { Hono } from 'hono';
import {
  closeConcern,
  listConcerns,
  raiseConcern,
  type RaisedConcern,
  raiseReferralConcern,
  recordConcernAction,
  viewConcern,
} from '@fingerpost/core/concern';
import { dayOf, isWorkingDay, type WorkRow } from '@fingerpost/core/work';
import type { Context, StaffActor } from '@fingerpost/kernel';
import {
  type ConcernLine,
  ConcernListPage,
  ConcernPage,
  ConcernRaisedPage,
  RaiseConcernPage,
} from '@fingerpost/pages/concern';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { pagingOf } from './paging.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { type Worry, worryOnCase, worryOnReferral } from './worry.ts';

/** The pages on which somebody says that they are worried about somebody's safety, and those of whoever looks at it. */
export const concernRoutes = new Hono();

type Way = {
  readonly path: string;
  readonly roles: readonly StaffActor['role'][];
  readonly from: (at: Visit) => Promise<Worry>;
  readonly raise: (input: unknown, context: Context) => Promise<RaisedConcern>;
};

const ways: readonly Way[] = [
  {
    path: '/cases/:caseId/concerns',
    roles: ['referrer', 'link-worker', 'team-lead'],
    from: worryOnCase,
    raise: raiseConcern,
  },
  {
    path: '/referrals/:referralId{ref_\\w+}/concerns',
    roles: ['provider', 'link-worker', 'team-lead'],
    from: worryOnReferral,
    raise: raiseReferralConcern,
  },
];

const raisePage = (at: Visit, worry: Worry, form: FormState) => (
  <RaiseConcernPage
    frame={at.frame}
    at={worry.at}
    about={worry.about}
    team={worry.team.name}
    idempotencyKey={at.context.random(26)}
    form={form}
  />
);

const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

for (const { path, roles, from, raise } of ways) {
  concernRoutes.get(
    path,
    visit(roles, async (at) => show(raisePage(at, await from(at), emptyForm))),
  );
  concernRoutes.post(
    path,
    visit(roles, (at) =>
      takeStep(at, {
        run: () => raise({ ...inputFrom(at.values), ...at.c.req.param() }, at.context),
        // The address says nothing of what was written, and leads nowhere but to a confirmation.
        done: (raised) =>
          `${at.c.req.path}/raised?reference=${raised.reference}${textOf(at.values, 'inDanger') === 'yes' ? '&now=yes' : ''}`,
        again: async (form) => raisePage(at, await from(at), form),
        words: {
          words: 'Write what worries you.',
          inDanger: 'Choose whether somebody is in danger now.',
          personKnows: 'Choose whether the person knows.',
        },
      }),
    ),
  );
  concernRoutes.get(
    `${path}/raised`,
    visit(roles, async (at) => {
      const worry = await from(at);
      const asked = at.c.req.query('reference') ?? '';
      if (!reference.test(asked)) return at.c.redirect(worry.at, 303);
      return show(
        <ConcernRaisedPage
          frame={at.frame}
          at={worry.at}
          reference={asked}
          inDanger={at.c.req.query('now') === 'yes'}
          isRestDay={!isWorkingDay(dayOf(at.context.now))}
          team={worry.team}
        />,
      );
    }),
  );
}

const lineOf = ({ id, reference: called, name, openedAt, dueBy }: WorkRow): ConcernLine => ({
  concernId: id,
  reference: called,
  name,
  openedAt,
  dueBy,
});

concernRoutes.get(
  '/concerns',
  teamVisit(async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/concerns');
    const { items, next } = await listConcerns({ cursor }, at.context);
    return show(
      <ConcernListPage
        frame={at.frame}
        now={at.context.now}
        rows={items.map(lineOf)}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);

const concernIdOf = (at: Visit): string => at.c.req.param('concernId') ?? '';

const concernPage = async (at: Visit, form: FormState = emptyForm, posted?: 'action' | 'closure') => (
  <ConcernPage
    frame={at.frame}
    now={at.context.now}
    readerId={at.actor.memberId}
    view={await viewConcern({ concernId: concernIdOf(at) }, at.context)}
    idempotencyKey={at.context.random(26)}
    form={form}
    posted={posted}
    confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
  />
);

concernRoutes.get(
  '/concerns/:concernId',
  teamVisit(async (at) => show(await concernPage(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'concern.action-day': 'on',
  'concern.look-again': 'lookAgainOn',
};

concernRoutes.post(
  '/concerns/:concernId/actions',
  teamVisit((at) => {
    const input = inputFrom(at.values, { on: 'date', lookAgainOn: 'date' });
    return takeStep(at, {
      run: () => recordConcernAction({ ...input, concernId: concernIdOf(at) }, at.context),
      done: ({ concernId }) => doneAt(`/concerns/${concernId}`, 'concern-action-recorded'),
      again: (form) => concernPage(at, form, 'action'),
      field: (code) => fieldOfCode[code],
      words: { what: 'Write what was done.', on: 'Enter a real date.', lookAgainOn: 'Enter a real date.' },
    });
  }),
);

concernRoutes.post(
  '/concerns/:concernId/closure',
  teamVisit((at) =>
    takeStep(at, {
      run: () => closeConcern({ ...inputFrom(at.values), concernId: concernIdOf(at) }, at.context),
      done: ({ concernId }) => doneAt(`/concerns/${concernId}`, 'concern-closed'),
      again: (form) => concernPage(at, form, 'closure'),
      words: { outcome: 'Choose how it ended.', note: 'Write why it can be closed.' },
    }),
  ),
);
