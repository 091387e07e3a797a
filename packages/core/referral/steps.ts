import type { ActorName } from '@fingerpost/kernel';
import type { ReferralStatus } from './referral.ts';

/** Who does a step: the person's side, the provider's, or the team's. */
type By = Extract<ActorName, 'link-worker' | 'team-lead' | 'provider' | 'patient' | 'carer' | 'link'>;

/** One row of the step table: who, from which states, to which (`former` leads back), and who holds it then. */
export type Step = {
  readonly by: readonly By[];
  readonly from: readonly (ReferralStatus | 'new')[];
  readonly to: ReferralStatus | 'same' | 'former';
  readonly then: 'link-worker' | 'provider' | 'nobody' | 'person';
};

const team = ['link-worker', 'team-lead'] as const;
const person = ['patient', 'carer'] as const;
const service = ['provider', 'link'] as const;
const open = ['proposed', 'sent', 'waitlisted', 'accepted', 'started'] as const;

/**
 * The life of a referral: every change of state in the system is a row of this table. For a referral
 * by hand, the team takes the provider's steps; what the person did or wants, it records as told.
 */
export const referralSteps = {
  propose: { by: team, from: ['new'], to: 'proposed', then: 'person' },
  send: { by: [...team, ...person], from: ['new', 'proposed'], to: 'sent', then: 'provider' },
  ask: { by: service, from: ['sent', 'waitlisted'], to: 'same', then: 'link-worker' },
  answer: { by: team, from: ['sent', 'waitlisted'], to: 'same', then: 'provider' },
  waitlist: { by: service, from: ['sent', 'waitlisted'], to: 'waitlisted', then: 'provider' },
  accept: { by: service, from: ['sent', 'waitlisted'], to: 'accepted', then: 'provider' },
  decline: { by: service, from: ['sent', 'waitlisted'], to: 'declined', then: 'nobody' },
  attend: { by: [...service, ...person], from: ['accepted', 'started'], to: 'started', then: 'provider' },
  miss: { by: [...service, ...person], from: ['accepted', 'started'], to: 'same', then: 'provider' },
  'ask-another-day': { by: [...person, ...team], from: ['accepted', 'started'], to: 'same', then: 'provider' },
  /** A place in a group of the service, or another one; and an only attendance that was marked wrong. */
  place: { by: ['provider'], from: ['accepted', 'started'], to: 'same', then: 'provider' },
  'take-back-attendance': { by: ['provider'], from: ['started'], to: 'accepted', then: 'provider' },
  complete: { by: service, from: ['accepted', 'started'], to: 'completed', then: 'nobody' },
  end: { by: ['provider', ...team], from: ['accepted', 'started'], to: 'ended', then: 'nobody' },
  undo: { by: service, from: ['declined', 'completed'], to: 'former', then: 'provider' },
  withdraw: { by: [...person, ...team], from: open, to: 'withdrawn', then: 'nobody' },
  /** The person no longer agrees that the service sees them; it goes on without, and the team speaks with the service. */
  'stop-sharing': {
    by: [...person, ...team],
    from: ['sent', 'waitlisted', 'accepted', 'started', 'completed'],
    to: 'same',
    then: 'link-worker',
  },
  /** They agree again, or to something else. */
  'agree-again': {
    by: [...person, ...team],
    from: ['sent', 'waitlisted', 'accepted', 'started', 'completed'],
    to: 'same',
    then: 'provider',
  },
  'record-in-error': {
    by: team,
    from: [...open, 'declined', 'completed', 'ended', 'withdrawn'],
    to: 'in-error',
    then: 'nobody',
  },
} as const satisfies Record<string, Step>;

export type ReferralStep = keyof typeof referralSteps;

const terminal: readonly ReferralStatus[] = ['declined', 'completed', 'ended', 'withdrawn', 'in-error'];

/** Tells whether a referral has come to its end. */
export const isFinished = (status: ReferralStatus): boolean => terminal.includes(status);

/**
 * Gives the state a step leads to, or undefined when the step is not allowed from here; `former` is
 * the state an undo leads back to, where there still is one.
 */
export const stepTo = (
  step: ReferralStep,
  from: ReferralStatus | 'new',
  former?: ReferralStatus,
): ReferralStatus | undefined => {
  const row: Step = referralSteps[step];
  if (!row.from.includes(from)) return undefined;
  if (row.to === 'former') return former;
  if (row.to !== 'same') return row.to;
  return from === 'new' ? undefined : from;
};
