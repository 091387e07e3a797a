import { Hono } from 'hono';
import type { CaseTask } from '@fingerpost/core/referral';
import { findMessagePlace } from '@fingerpost/core/thread';
import { completeTask, TaskKind, workRefusals } from '@fingerpost/core/work';
import { refuse, splitIdWithin } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { type Alternative, TaskPage } from '@fingerpost/pages/work';
import { personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { taskIdOf } from './task-id.ts';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of a team's tasks: what to do, and where it is marked as done. */
export const taskRoutes = new Hono();

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

/** Makes the page of the task that the address names. Refuses: task.missing. */
export const taskPage = async (at: Visit, form: FormState = emptyForm) => {
  const taskId = taskIdOf(at);
  const view = await teamViewOf(at, splitIdWithin(taskId).caseId);
  const task = view.tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw refuse(workRefusals.missing);
  const access = view.restricted?.accesses.find((each) => each.taskId === taskId);
  return (
    <TaskPage
      frame={at.frame}
      now={at.context.now}
      readerId={at.actor.memberId}
      task={task}
      kind={TaskKind.parse(task.todo)}
      person={{ name: personName(view), phone: view.person.phone, rules: view.person.safeContact }}
      servicePhone={phoneOf(at, task.serviceId)}
      access={access && { access, organisation: at.directory.nameOf(access.by.organisationId) }}
      alternatives={task.alternatives.map(alternative(at))}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

/** A message is answered, and a reply filed, where it stands and not on a page of its task. */
const answerPlace = async (at: Visit): Promise<Response | undefined> => {
  const place = await findMessagePlace({ taskId: taskIdOf(at) }, at.context);
  if (place === undefined) return undefined;
  if ('replyId' in place) return at.c.redirect(`/replies/${place.replyId}`, 303);
  const path = `/cases/${place.caseId}/own/messages`;
  return at.c.redirect(place.referralId === undefined ? path : `${path}/${place.referralId}`, 303);
};

taskRoutes.get(
  '/tasks/:taskId',
  visit(['network-admin'], async (at) => {
    const place = await answerPlace(at);
    if (place === undefined) throw refuse(workRefusals.missing);
    return place;
  }),
);

taskRoutes.get(
  '/tasks/:taskId',
  visit(['provider'], async (at) => {
    const place = await findMessagePlace({ taskId: taskIdOf(at) }, at.context);
    if (place === undefined || !('referralId' in place) || place.referralId === undefined)
      throw refuse(workRefusals.missing);
    return at.c.redirect(`/referrals/${place.referralId}/messages`, 303);
  }),
);

taskRoutes.get(
  '/tasks/:taskId',
  teamVisit(async (at) => (await answerPlace(at)) ?? show(await taskPage(at))),
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
