import { type Context, refuse, splitSessionId } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  type Group,
  groupKey,
  groupOf,
  groupRefusals,
  type Meeting,
  meetingOn,
  registerKey,
} from '@fingerpost/core/group';
import { emptyRegister, type Register, registerOf } from './register.ts';

/** One meeting of a group of the caller's organisation, with its register as it stands. */
export type ReadMeeting = { readonly group: Group; readonly meeting: Meeting; readonly register: Register };

/** Reads a meeting of the caller's organisation with its register in one trip. Refuses: session.missing. */
export const readMeeting = async (context: Context, sessionId: string): Promise<ReadMeeting> => {
  const { groupId, on } = splitSessionId(sessionId);
  const { organisationId } = memberActor(context.actor);
  const items = await context.table.getMany([
    groupKey(organisationId, groupId),
    registerKey(organisationId, groupId, on),
  ]);
  const head = items.find(({ type }) => type === 'group');
  const kept = items.find(({ type }) => type === 'register');
  const group = head === undefined ? undefined : groupOf(head);
  const meeting = group === undefined ? undefined : meetingOn(group, on);
  if (group === undefined || meeting === undefined) throw refuse(groupRefusals.sessionMissing);
  return { group, meeting, register: kept === undefined ? emptyRegister(groupId, on) : registerOf(kept) };
};
