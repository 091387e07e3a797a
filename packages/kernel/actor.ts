import * as z from 'zod';
import { CaseId, DeviceId, MemberId, OrganisationId, ReferralId } from './ids.ts';

export const Role = z.enum([
  'referrer',
  'link-worker',
  'team-lead',
  'provider',
  'commissioner',
  'patient-representative',
  'network-admin',
]);
export type Role = z.infer<typeof Role>;

/** A member of staff who acts for one organisation in one role. */
export const StaffActor = z.object({
  kind: z.literal('staff'),
  memberId: MemberId,
  name: z.string(),
  role: Role,
  organisationId: OrganisationId,
  /** Cases that do not exist for this member: they know the person, or the person does not want them. */
  notWith: z.array(CaseId).optional(),
});
export type StaffActor = z.infer<typeof StaffActor>;

const PatientActor = z.object({ kind: z.literal('patient'), caseId: CaseId });
/** What a person lets a carer do for them. */
export const CarerScope = z.enum(['see', 'message', 'decide']);
export type CarerScope = z.infer<typeof CarerScope>;

/** Somebody whom the person named to act for them; `carerId` is of the person's list of carers. */
const CarerActor = z.object({
  kind: z.literal('carer'),
  caseId: CaseId,
  carerId: z.string(),
  scope: z.array(CarerScope),
});
/** What a link in an e-mail is for: to answer a referral, or to say one thing about how it goes. */
export const LinkPurpose = z.enum(['answer', 'attended', 'did-not-attend', 'complete']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** The name by which whoever acts through a link says who they are. */
export const LinkName = z.string().trim().min(2, 'Write your name.').max(80);

/** Whoever opened the link in an e-mail to an organisation; `name` is who they said they are, once they act. */
export const LinkActor = z.object({
  kind: z.literal('link'),
  organisationId: OrganisationId,
  referralId: ReferralId,
  purpose: LinkPurpose,
  name: LinkName.optional(),
  /** The version of the referral at which the link was made: what was recorded since uses it up. */
  atVersion: z.int().optional(),
  /** The device on which somebody typed a code that went to another registered channel. */
  device: DeviceId.optional(),
});
export type LinkActor = z.infer<typeof LinkActor>;

export const SystemActor = z.object({
  kind: z.literal('system'),
  process: z.enum(['workflow', 'stream', 'import', 'sign-in', 'public-form']),
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

/** Tells whether a case must not exist for an actor, since they and the person know each other or the person said so. */
export const isKeptFrom = (actor: Actor, caseId: string): boolean =>
  actor.kind === 'staff' && (actor.notWith?.includes(caseId) ?? false);

/** Tells whether an actor stands on the person's side of a case and may do this: the person always, a carer as far as they were let. */
export const mayForPerson = (actor: Actor, caseId: string, scope: CarerScope): boolean =>
  (actor.kind === 'patient' && actor.caseId === caseId) ||
  (actor.kind === 'carer' && actor.caseId === caseId && actor.scope.includes(scope));

/** Gives an actor without what is kept from them, which is written to no event, cursor or session. */
export const identityOf = (actor: Actor): Actor => {
  if (actor.kind !== 'staff') return actor;
  const { notWith: _keptFrom, ...identity } = actor;
  return identity;
};
