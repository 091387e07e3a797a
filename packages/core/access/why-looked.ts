import type { Actor } from '@fingerpost/kernel';

/**
 * Why somebody may look at a case, as a code that says nothing of the person: they are its worker, cover for
 * them, work in or lead its team, were asked to help, referred or register the person, care for them, answer
 * their complaint, or
 * opened another team's case for a reason that its leads look at.
 */
export type WhyLooked =
  | 'worker'
  | 'cover'
  | 'team'
  | 'lead'
  | 'service'
  | 'practice'
  | 'person'
  | 'carer'
  | 'network'
  | 'complaint'
  | `other-team-${string}`;

/** Gives the reason that follows from who somebody is, where nobody knows a nearer one. */
export const usualReason = (actor: Actor): WhyLooked => {
  switch (actor.kind) {
    case 'patient':
      return 'person';
    case 'carer':
      return 'carer';
    case 'link':
      return 'service';
    case 'system':
      return 'network';
    case 'staff':
      switch (actor.role) {
        case 'link-worker':
          return 'team';
        case 'team-lead':
          return 'lead';
        case 'provider':
          return 'service';
        case 'referrer':
          return 'practice';
        case 'commissioner':
        case 'patient-representative':
        case 'network-admin':
          return 'network';
      }
  }
};
