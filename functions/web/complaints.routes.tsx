import { Hono } from 'hono';
import {
  acknowledgeComplaint,
  answerComplaint,
  closeComplaint,
  giveAnswer,
  listComplaints,
  shareComplaint,
  viewComplaint,
} from '@fingerpost/core/voice';
import type { Context, StaffActor } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import type { Done } from '@fingerpost/pages/feedback';
import { ComplaintListPage, ComplaintPage } from '@fingerpost/pages/voice';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { pagingOf } from './paging.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of whoever answers complaints. */
export const complaintRoutes = new Hono();

const roles: readonly StaffActor['role'][] = [
  'referrer',
  'link-worker',
  'team-lead',
  'provider',
  'commissioner',
  'network-admin',
];
const desk = (work: (at: Visit) => Promise<Response>) => visit(roles, work);

complaintRoutes.get(
  '/complaints',
  desk(async (at) => {
    const { cursor, first, nextAt } = pagingOf(at, '/complaints');
    const { items, next } = await listComplaints({ cursor }, at.context);
    return show(
      <ComplaintListPage
        frame={at.frame}
        now={at.context.now}
        rows={items.map(({ id, ...line }) => ({ ...line, complaintId: id, dueBy: line.dueBy }))}
        next={nextAt(next)}
        first={first}
      />,
    );
  }),
);

const idOf = (at: Visit): string => at.c.req.param('complaintId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm) => (
  <ComplaintPage
    frame={at.frame}
    now={at.context.now}
    readerId={at.actor.memberId}
    view={await viewComplaint({ complaintId: idOf(at) }, at.context)}
    idempotencyKey={at.context.random(26)}
    form={form}
    confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
  />
);

complaintRoutes.get(
  '/complaints/:complaintId',
  desk(async (at) => show(await page(at))),
);

type Step = {
  readonly path: string;
  readonly run: (input: unknown, context: Context) => Promise<unknown>;
  readonly done: Done;
};

const steps: readonly Step[] = [
  { path: 'acknowledgement', run: acknowledgeComplaint, done: 'complaint-acknowledged' },
  { path: 'answer', run: answerComplaint, done: 'complaint-answered' },
  { path: 'answer-given', run: giveAnswer, done: 'complaint-given' },
  { path: 'closure', run: closeComplaint, done: 'complaint-closed' },
  { path: 'sharing', run: shareComplaint, done: 'complaint-shared' },
];

for (const { path, run, done } of steps)
  complaintRoutes.post(
    `/complaints/:complaintId/${path}`,
    desk((at) =>
      takeStep(at, {
        run: () => run({ ...inputFrom(at.values, { 'said.on': 'date' }), complaintId: idOf(at) }, at.context),
        done: () => doneAt(`/complaints/${idOf(at)}`, done),
        again: (form) => page(at, form),
        field: (code) => (code === 'complaint.not-said' ? 'said.on' : undefined),
        words: {
          words: 'Write the answer.',
          outcome: 'Choose how it ended.',
          'said.how': 'Say how you told them.',
          'said.on': 'Give the day on which you told them.',
        },
      }),
    ),
  );
