import { Hono } from 'hono';
import { publishMonth } from '@fingerpost/core/uptake';
import {
  addComment,
  answerComment,
  passOnComment,
  recordPageChange,
  recordPageTest,
  viewComment,
  viewRepresentation,
} from '@fingerpost/core/voice';
import { addDays, dayOf } from '@fingerpost/core/work';
import type { Context } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { formatMonth } from '@fingerpost/pages/show';
import { CommentPage, RepresentationPage } from '@fingerpost/pages/voice';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The page of what those who speak for patients say, and of what a commissioner publishes. */
export const voiceRoutes = new Hono();

const monthsOffered = 12;

/** The months before the last day on which ten working days could have passed since their end. */
const monthsOf = (now: Date) => {
  const months: string[] = [];
  let day = `${dayOf(now).slice(0, 7)}-01`;
  while (months.length < monthsOffered) {
    day = `${addDays(day, -1).slice(0, 7)}-01`;
    months.push(day.slice(0, 7));
  }
  return months.map((value) => ({ value, label: formatMonth(`${value}-01`) }));
};

const page = async (at: Visit, form: FormState = emptyForm, posted?: string) => {
  const said = await viewRepresentation({}, at.context);
  const key = at.context.random(20);
  return (
    <RepresentationPage
      frame={at.frame}
      said={said}
      now={at.context.now}
      summaryHref={`/open/summary/${at.actor.organisationId}`}
      isCommissioner={at.actor.role === 'commissioner'}
      months={monthsOf(at.context.now)}
      keyOf={(which) => `${key}${which.slice(-6)}`}
      form={form}
      posted={posted}
      confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
    />
  );
};

voiceRoutes.get(
  '/voice',
  visit(['commissioner', 'patient-representative'], async (at) => show(await page(at))),
);

const words = {
  about: 'Choose what you comment on.',
  what: 'Write which figure or which words you mean.',
  words: 'Write some words.',
  page: 'Choose the page.',
  on: 'Enter the day.',
  people: 'Give a number from 1 to 500.',
  found: 'Write what was found.',
  month: 'Choose a month.',
  testId: 'Choose the test.',
};

const fieldOfCode: Readonly<Record<string, string>> = {
  'page-test.day': 'on',
  'page-test.changed-on': 'on',
  'uptake.not-complete': 'month',
};

type Run = (input: unknown, context: Context) => Promise<unknown>;

const step = (at: Visit, run: Run, posted: string, done: Done) =>
  takeStep(at, {
    run: () => run({ ...inputFrom(at.values, { on: 'date', people: 'number' }), ...at.c.req.param() }, at.context),
    done: () => doneAt('/voice', done),
    again: (form) => page(at, form, posted),
    field: (code) => fieldOfCode[code],
    words,
  });

voiceRoutes.post(
  '/voice/comments',
  visit(['patient-representative'], (at) => step(at, addComment, 'comment', 'comment-sent')),
);
voiceRoutes.post(
  '/voice/tests',
  visit(['patient-representative'], (at) => step(at, recordPageTest, 'test', 'page-test-recorded')),
);
voiceRoutes.post(
  '/voice/changes',
  visit(['commissioner', 'patient-representative'], (at) =>
    step(at, recordPageChange, 'change', 'page-change-recorded'),
  ),
);

const commentId = (at: Visit): string => at.c.req.param('commentId') ?? '';

const commentPage = async (at: Visit, form: FormState = emptyForm) => {
  const { role } = at.actor;
  const comment = await viewComment({ commentId: commentId(at) }, at.context);
  const key = at.context.random(20);
  return (
    <CommentPage
      frame={at.frame}
      comment={comment}
      now={at.context.now}
      back={
        role === 'network-admin' ? { href: '/work', label: 'Work' } : { href: '/voice', label: 'Heard and published' }
      }
      mayPassOn={role === 'commissioner' && comment.mayAnswer && comment.holder?.kind !== 'administrators'}
      keyOf={(which) => `${key}${which}`}
      form={form}
      confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
    />
  );
};

voiceRoutes.get(
  '/voice/comments/:commentId',
  visit(['commissioner', 'patient-representative', 'network-admin'], async (at) => show(await commentPage(at))),
);

const stepOfComment = (at: Visit, run: Run, done: Done) =>
  takeStep(at, {
    run: () => run({ ...inputFrom(at.values, { isPublic: 'boolean' }), commentId: commentId(at) }, at.context),
    done: () => doneAt(`/voice/comments/${commentId(at)}`, done),
    again: (form) => commentPage(at, form),
    words: {
      outcome: 'Choose what came of it.',
      words: 'Write what changed, or why it stays.',
      isPublic: 'Choose who may read it.',
    },
  });

voiceRoutes.post(
  '/voice/comments/:commentId/answer',
  visit(['commissioner', 'network-admin'], (at) => stepOfComment(at, answerComment, 'comment-answered')),
);
voiceRoutes.post(
  '/voice/comments/:commentId/passing-on',
  visit(['commissioner'], (at) => stepOfComment(at, passOnComment, 'comment-passed-on')),
);
voiceRoutes.post(
  '/voice/months',
  visit(['commissioner'], (at) => step(at, publishMonth, 'month', 'month-published')),
);
