import * as z from 'zod';
import {
  commit,
  type Context,
  doorRefusals,
  makeEvent,
  Raced,
  refuse,
  type StaffActor,
  useCase,
} from '@fingerpost/kernel';
import { activeMembersKey, invitationKey, memberKey, membershipKey } from './access.keys.ts';
import { accessRefusals } from './access.refusals.ts';
import { putMember, readMember, type StoredMember } from './member.repository.ts';
import { actorOfMembership, emailDigest, Invitation, putMembership, subjectDigest } from './membership.ts';

const invitedMember = async (context: Context, email: string, subject: string): Promise<StoredMember> => {
  const invitation = await context.table.get(invitationKey(emailDigest(context, email)));
  if (invitation === undefined) throw refuse(accessRefusals.notInvited);
  const { organisationId, memberId } = Invitation.parse(invitation.data);
  const found = await readMember(context, organisationId, memberId);
  const mayJoin = found?.member.status === 'invited' || found?.member.subject === subject;
  if (found === undefined || !mayJoin) throw refuse(accessRefusals.notInvited);
  return found;
};

/**
 * Finds the member a signed-in identity acts as; the first sign-in with an invited, verified e-mail
 * address joins the two in one transaction. Refuses: member.not-invited.
 */
export const resolveMember = useCase({
  input: z.object({
    issuer: z.url(),
    subject: z.string().min(1).max(255),
    email: z.email().optional(),
    emailVerified: z.boolean().optional(),
  }),
  allow: ['system'],
  run: async (input, context): Promise<StaffActor> => {
    if (context.actor.kind !== 'system' || context.actor.process !== 'sign-in') throw refuse(doorRefusals.forbidden);
    const subject = subjectDigest(context, input);
    const membership = await context.table.get(membershipKey(subject));
    const known = actorOfMembership(membership);
    if (known !== undefined) return known;
    if (input.email === undefined || input.emailVerified !== true) throw refuse(accessRefusals.notInvited);

    const before = await invitedMember(context, input.email, subject);
    // The same identity joined between the two reads above.
    if (before.member.status === 'active') throw new Raced('joined meanwhile');
    if (before.member.status === 'deactivated') throw refuse(accessRefusals.notInvited);
    const after: StoredMember = {
      member: { ...before.member, status: 'active', subject },
      version: before.version + 1,
    };
    const { memberId, organisationId, name, role, notWith } = after.member;
    await commit(context, {
      head: memberKey(organisationId, memberId),
      event: makeEvent(context, {
        type: 'MemberJoined',
        subject: memberId,
        version: after.version,
        data: { organisationId, memberId, role },
      }),
      writes: [
        putMember(after),
        putMembership(subject, after.member, membership?.version ?? 0),
        { kind: 'count', key: activeMembersKey(organisationId), by: 1 },
      ],
    });
    return { kind: 'staff', memberId, organisationId, name, role, ...(notWith === undefined ? {} : { notWith }) };
  },
});
