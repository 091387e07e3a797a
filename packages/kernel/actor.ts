import * as z from 'zod';
import { CaseId, MemberId, OrganisationId, ReferralId } from './ids.ts';

export const Role = z.enum(['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin']);
export type Role = z.infer<typeof Role>;

/** A member of staff who acts for one organisation in one role. */
export const StaffActor = z.object({
  kind: z.literal('staff'),
  memberId: MemberId,
  name: z.string(),
  role: Role,
  organisationId: OrganisationId,
});
export type StaffActor = z.infer<typeof StaffActor>;

const PatientActor = z.object({ kind: z.literal('patient'), caseId: CaseId });
const CarerActor = z.object({
  kind: z.literal('carer'),
  caseId: CaseId,
  scope: z.array(z.enum(['see', 'message', 'decide'])),
});
const LinkActor = z.object({
  kind: z.literal('link'),
  organisationId: OrganisationId,
  referralId: ReferralId,
  purpose: z.string(),
});
export const SystemActor = z.object({
  kind: z.literal('system'),
  process: z.enum(['workflow', 'stream', 'import', 'sign-in']),
});

/** Everybody who can act: a closed union, so that a new kind of actor is met by every rule at compile time. */
export const Actor = z.discriminatedUnion('kind', [StaffActor, PatientActor, CarerActor, LinkActor, SystemActor]);
export type Actor = z.infer<typeof Actor>;

/** What `allow` names: a role of staff, or another kind of actor. */
export type ActorName = Role | Exclude<Actor['kind'], 'staff'>;
export const actorNames: readonly ActorName[] = [...Role.options, 'patient', 'carer', 'link', 'system'];

/** Gives the name by which `allow` knows an actor. */
export const actorName = (actor: Actor): ActorName => (actor.kind === 'staff' ? actor.role : actor.kind);

/** Gives the organisation an actor acts for, or undefined for the person, carers and the system. */
export const organisationOf = (actor: Actor): string | undefined =>
  actor.kind === 'staff' || actor.kind === 'link' ? actor.organisationId : undefined;
