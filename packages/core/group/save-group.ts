import * as z from 'zod';
import { commit, type Context, GroupId, idCharacters, refuse, ServiceId, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { type Group, GroupDetails } from './group.ts';
import { groupEvent } from './group.events.ts';
import { groupRefusals } from './group.refusals.ts';
import { findGroup, groupChange, nextGroup } from './group.repository.ts';
import { groupState, type GroupState } from './group-state.ts';

const Input = GroupDetails.extend({
  /** Left out to add a group. */
  groupId: GroupId.optional(),
  serviceId: ServiceId,
  active: z.boolean().optional(),
});

const mustBeOwnService = async (context: Context, serviceId: string, organisationId: string): Promise<void> => {
  const service = (await readDirectory(context)).service(serviceId);
  if (service?.organisationId !== organisationId) throw refuse(groupRefusals.service);
};

/**
 * Adds a group to a service of the caller's organisation, or changes one; who has a place and the dates
 * stay as they are. Refuses: group.missing, group.service, group.times, idempotency.reused.
 */
export const saveGroup = useCase({
  input: Input,
  allow: ['provider'],
  run: async ({ active = true, ...input }, context): Promise<GroupState> => {
    const { organisationId } = memberActor(context.actor);
    const groupId = input.groupId ?? `grp_${idCharacters(context, 26)}`;
    const before = await findGroup(context, organisationId, groupId);
    if (before === undefined && input.groupId !== undefined) throw refuse(groupRefusals.missing);
    if (before !== undefined && wasHad(context, before.recent)) return groupState(before);
    if (before !== undefined && before.serviceId !== input.serviceId) throw refuse(groupRefusals.service);
    await mustBeOwnService(context, input.serviceId, organisationId);
    if (input.startsAt !== undefined && input.endsAt !== undefined && input.endsAt <= input.startsAt)
      throw refuse(groupRefusals.times);

    const fresh: Group = { ...input, groupId, organisationId, active, meetings: [], given: [], version: 0, recent: [] };
    const kept = before === undefined ? {} : { meetings: before.meetings, given: before.given };
    const base = { ...fresh, version: before?.version ?? 0, recent: before?.recent ?? [] };
    const after = nextGroup(context, base, kept);
    const event = groupEvent('GroupSaved', { capacity: after.capacity, active: after.active });
    await commit(context, groupChange(context, after, event));
    return groupState(after);
  },
});
