import {
  type Change,
  type Context,
  eventItem,
  type Item,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  type Write,
} from '@fingerpost/kernel';
import { Group } from './group.ts';
import { groupKey } from './group.keys.ts';
import { groupRefusals } from './group.refusals.ts';

/** Parses a stored group. */
export const groupOf = (item: Item): Group => Group.parse(item.data);

/** Reads a group of an organisation; undefined when it has no such group. */
export const findGroup = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  groupId: string,
): Promise<Group | undefined> => {
  const item = await context.table.get(groupKey(organisationId, groupId));
  return item === undefined ? undefined : groupOf(item);
};

/** Reads a group of an organisation. Refuses: group.missing. */
export const readGroup = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  groupId: string,
): Promise<Group> => {
  const found = await findGroup(context, organisationId, groupId);
  if (found === undefined) throw refuse(groupRefusals.missing);
  return found;
};

/** Makes the next version of a group, which remembers the request it answers. Refuses: version.stale. */
export const nextGroup = (context: Context, before: Group, changes: Partial<Group>): Group => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

type Said = { readonly type: string; readonly data: Record<string, unknown> };

/** Makes the change that keeps a group as its next version, with the event that explains it. */
export const groupChange = (context: Context, after: Group, event: Said): Change => {
  const head = groupKey(after.organisationId, after.groupId);
  const { groupId, serviceId, version } = after;
  return {
    head,
    event: makeEvent(context, {
      type: event.type,
      subject: groupId,
      version,
      data: { groupId, serviceId, ...event.data },
    }),
    writes: [
      {
        kind: 'put',
        expect: version === 1 ? 'new' : version - 1,
        item: { ...head, type: 'group', version, data: after },
      },
    ],
  };
};

/** The writes of a change that is made together with another one, its event among them. */
export const joined = ({ head, event, writes }: Change): readonly Write[] => [
  ...writes,
  { kind: 'put', expect: 'new', item: eventItem(head, event) },
];
