import * as z from 'zod';
import { CaseId, MemberId, OrganisationId, Role } from '@fingerpost/kernel';

/** Somebody's place in one organisation; being away names who acts meanwhile. */
export const Member = z.object({
  memberId: MemberId,
  organisationId: OrganisationId,
  name: z.string().min(1).max(120),
  email: z.email(),
  role: Role,
  status: z.enum(['invited', 'active', 'deactivated']),
  /** Digest of issuer and subject, set when the member first signs in. */
  subject: z.string().optional(),
  /** Cases that do not exist for this member. */
  notWith: z.array(CaseId).optional(),
  /** Hours as a part of a full-time worker's, from 0.1; full time where nothing is said. */
  wte: z.number().min(0.1).max(1).optional(),
  away: z.object({ from: z.iso.date(), to: z.iso.date(), cover: MemberId }).optional(),
});
export type Member = z.infer<typeof Member>;

/** Tells whether a member is away on a day, and so whether the cover acts for them. */
export const isAway = (member: Pick<Member, 'away'>, day: string): boolean =>
  member.away !== undefined && member.away.from <= day && day <= member.away.to;
