import type { ReactElement } from 'react';
import { Hono } from 'hono';
import { planSessions, saveGroup } from '@fingerpost/core/group';
import { type GroupView, listGroups, viewGroup } from '@fingerpost/core/session';
import { dateOf, type FormState } from '@fingerpost/pages/form';
import { GroupFormPage, GroupPage, GroupsPage } from '@fingerpost/pages/group';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a provider keeps its groups and their dates. */
export const groupRoutes = new Hono();

const serviceName = ({ directory }: Visit, serviceId: string): string => directory.service(serviceId)?.name ?? '';

const servicesOf = ({ directory, actor }: Visit) =>
  directory
    .services()
    .filter(({ organisationId }) => organisationId === actor.organisationId)
    .map(({ serviceId, name }) => ({ value: serviceId, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));

const groupOf = ({ c, context }: Visit): Promise<GroupView> => viewGroup({ groupId: c.req.param('groupId') }, context);

const groupPage = async (at: Visit, form?: FormState): Promise<ReactElement> => {
  const group = await groupOf(at);
  return (
    <GroupPage
      frame={at.frame}
      idempotencyKey={at.context.random(26)}
      group={group}
      service={serviceName(at, group.serviceId)}
      form={form}
      confirmation={form === undefined ? confirmationOf(at) : undefined}
    />
  );
};

const startingForm = (at: Visit, group: GroupView | undefined): FormState => {
  const services = servicesOf(at);
  const only = services.length === 1 ? services[0]?.value : undefined;
  const { name, place, weekday, every, startsAt, endsAt, capacity, active = true } = group ?? {};
  const shown = { name, place, weekday, every, startsAt, endsAt, capacity, serviceId: group?.serviceId ?? only };
  const values = Object.entries(shown).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, String(value)]],
  );
  return { values: { ...Object.fromEntries(values), active: active ? 'yes' : 'no' }, errors: [] };
};

const formPage = async (at: Visit, form?: FormState): Promise<ReactElement> => {
  const group = at.c.req.param('groupId') === undefined ? undefined : await groupOf(at);
  return (
    <GroupFormPage
      frame={at.frame}
      idempotencyKey={at.context.random(26)}
      form={form ?? startingForm(at, group)}
      services={servicesOf(at)}
      changes={
        group === undefined
          ? undefined
          : { id: group.groupId, name: group.name, serviceId: group.serviceId, version: String(group.version) }
      }
    />
  );
};

const fieldOfCode: Readonly<Record<string, string>> = { 'group.service': 'serviceId', 'group.times': 'endsAt' };

const save = (at: Visit): Promise<Response> => {
  const groupId = at.c.req.param('groupId');
  const input = inputFrom(at.values, { capacity: 'number', every: 'number', active: 'boolean' });
  return takeStep(at, {
    run: () => saveGroup({ ...input, ...(groupId === undefined ? {} : { groupId }) }, at.context),
    done: (state) => doneAt(`/groups/${state.groupId}`, 'group-saved'),
    again: (form) => formPage(at, form),
    field: (code) => fieldOfCode[code],
    words: {
      name: 'Give the name of the group.',
      serviceId: 'Choose the service that it belongs to.',
      startsAt: 'Write a time like 10:30 or 14:00.',
      endsAt: 'Write a time like 10:30 or 14:00.',
      capacity: 'Give a whole number of people, from 1 to 60.',
      active: 'Choose whether it takes new people.',
    },
  });
};

const plan = (at: Visit): Promise<Response> => {
  const date = dateOf(at.values, 'date');
  const { count } = inputFrom(at.values, { count: 'number' });
  const groupId = at.c.req.param('groupId');
  return takeStep(at, {
    run: () => planSessions({ groupId, ...(date === '' ? { count } : { dates: [date] }) }, at.context),
    done: (state) => doneAt(`/groups/${state.groupId}`, 'sessions-planned'),
    again: (form) => groupPage(at, form),
    field: (code) => (code.startsWith('group.') ? 'date' : undefined),
    words: { count: 'Give a whole number of meetings, from 1 to 26.', 'dates.*': 'Give the day, as a real date.' },
    names: { 'dates.*': 'date' },
  });
};

groupRoutes.get(
  '/groups',
  visit(['provider'], async (at) => {
    const { items } = await listGroups({}, at.context);
    const groups = items.map((group) => ({ ...group, service: serviceName(at, group.serviceId) }));
    return show(<GroupsPage frame={at.frame} groups={groups} confirmation={confirmationOf(at)} />);
  }),
);
groupRoutes.get(
  '/groups/new',
  visit(['provider'], async (at) => show(await formPage(at))),
);
groupRoutes.post('/groups', visit(['provider'], save));
groupRoutes.get(
  '/groups/:groupId{grp_\\w+}',
  visit(['provider'], async (at) => show(await groupPage(at))),
);
groupRoutes.get(
  '/groups/:groupId{grp_\\w+}/details',
  visit(['provider'], async (at) => show(await formPage(at))),
);
groupRoutes.post('/groups/:groupId{grp_\\w+}/details', visit(['provider'], save));
groupRoutes.post('/groups/:groupId{grp_\\w+}/sessions', visit(['provider'], plan));
