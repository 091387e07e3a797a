import { Hono } from 'hono';
import { discardReply, fileReply, handReply, viewReply } from '@fingerpost/core/thread';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { type ReplyForm, ReplyPage } from '@fingerpost/pages/work';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The page on which a person says whose a reply is, when the network cannot. */
export const replyRoutes = new Hono();

const teamsOf = ({ actor, directory }: Visit) =>
  actor.role === 'network-admin'
    ? directory
        .organisations()
        .filter(({ kind, status }) => kind === 'team' && status === 'active')
        .map(({ organisationId, name }) => ({ value: organisationId, label: name }))
    : [];

const replyIdOf = ({ c }: Visit): string => c.req.param('replyId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm, posted?: ReplyForm) => (
  <ReplyPage
    frame={at.frame}
    view={await viewReply({ replyId: replyIdOf(at) }, at.context)}
    teams={teamsOf(at)}
    idempotencyKey={at.context.random(26)}
    form={form}
    posted={posted}
  />
);

const path = '/replies/:replyId';
const readers = ['link-worker', 'team-lead', 'network-admin'] as const;

replyRoutes.get(
  path,
  visit(readers, async (at) => show(await page(at))),
);

replyRoutes.post(
  `${path}/filing`,
  teamVisit((at) =>
    takeStep(at, {
      run: () => fileReply({ ...inputFrom(at.values), replyId: replyIdOf(at) }, at.context),
      done: () => doneAt('/work', 'reply-filed'),
      again: (form) => page(at, form, 'file'),
      field: (code) => (code === 'reply.case' ? 'reference' : undefined),
    }),
  ),
);

replyRoutes.post(
  `${path}/discarding`,
  visit(readers, (at) =>
    takeStep(at, {
      run: () => discardReply({ ...inputFrom(at.values), replyId: replyIdOf(at) }, at.context),
      done: () => doneAt('/work', 'reply-discarded'),
      again: (form) => page(at, form, 'discard'),
      words: { reason: 'Choose why.' },
    }),
  ),
);

replyRoutes.post(
  `${path}/team`,
  visit(['network-admin'], (at) =>
    takeStep(at, {
      run: () => handReply({ ...inputFrom(at.values), replyId: replyIdOf(at) }, at.context),
      done: () => doneAt('/work', 'reply-handed'),
      again: (form) => page(at, form, 'hand'),
      field: () => 'teamId',
      words: { teamId: 'Choose the team.' },
    }),
  ),
);
