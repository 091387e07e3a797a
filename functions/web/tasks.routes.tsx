import { Hono } from 'hono';
import { type CaseTask, viewCase } from '@fingerpost/core/referral';
import { completeTask, TaskKind, workRefusals } from '@fingerpost/core/work';
import { refuse, splitIdWithin, TaskId } from '@fingerpost/kernel';
import { type Alternative, emptyForm, type FormState, TaskPage } from '@fingerpost/pages';
import { personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of tasks: to the team what to do, to a practice the message it is about. */
export const taskRoutes = new Hono();

const taskIdOf = (at: Visit): string => {
  const taskId = TaskId.safeParse(at.c.req.param('taskId')).data;
  if (taskId === undefined) throw refuse(workRefusals.missing);
  return taskId;
};

const alternative =
  ({ directory }: Visit) =>
  ({ serviceId, name }: CaseTask['alternatives'][number]): Alternative => {
    const service = directory.service(serviceId);
    return {
      serviceId,
      name,
      provider: directory.nameOf(service?.organisationId),
      about: [service?.address, service?.postcode, service?.when].filter((part) => part !== undefined).join(', '),
      onNetwork: service !== undefined && directory.isOnNetwork(service.organisationId),
    };
  };

const phoneOf = ({ directory }: Visit, serviceId: string | undefined): string | undefined => {
  const service = serviceId === undefined ? undefined : directory.service(serviceId);
  return service?.phone ?? directory.organisation(service?.organisationId)?.phone;
};

const taskPage = async (at: Visit, form: FormState = emptyForm) => {
  const taskId = taskIdOf(at);
  const view = await teamViewOf(at, splitIdWithin(taskId).caseId);
  const task = view.tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw refuse(workRefusals.missing);
  return (
    <TaskPage
      frame={at.frame}
      now={at.context.now}
      readerId={at.actor.memberId}
      task={task}
      kind={TaskKind.parse(task.todo)}
      person={{ name: personName(view), phone: view.person.phone, rules: view.person.safeContact }}
      servicePhone={phoneOf(at, task.serviceId)}
      alternatives={task.alternatives.map(alternative(at))}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

taskRoutes.get(
  '/tasks/:taskId',
  teamVisit(async (at) => show(await taskPage(at))),
);

/** The only task of a practice is to file a message, which has a page of its own. */
taskRoutes.get(
  '/tasks/:taskId',
  visit(['referrer'], async (at) => {
    const taskId = taskIdOf(at);
    const view = await viewCase({ caseId: splitIdWithin(taskId).caseId }, at.context);
    const message = view.sees === 'standing' ? view.messages.find((each) => each.taskId === taskId) : undefined;
    if (message === undefined) throw refuse(workRefusals.missing);
    return at.c.redirect(`/messages/${message.messageId}`, 303);
  }),
);

taskRoutes.post(
  '/tasks/:taskId/completion',
  teamVisit((at) =>
    takeStep(at, {
      // Silence is no answer here: the form asks what came of it.
      run: () => completeTask({ result: '', ...inputFrom(at.values), taskId: taskIdOf(at) }, at.context),
      done: () => doneAt('/work', 'task-done'),
      again: (form) => taskPage(at, form),
      words: { result: 'Choose what came of it.' },
    }),
  ),
);
