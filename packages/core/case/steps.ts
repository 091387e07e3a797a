import type { ActorName } from '@fingerpost/kernel';
import type { CaseStatus } from './case.ts';

/** Who does a step of a case: its practice, its team, the person or a carer whom they let decide, an administrator where the team has no lead, or the workflow when a date has passed. */
type By = Extract<
  ActorName,
  'referrer' | 'link-worker' | 'team-lead' | 'network-admin' | 'patient' | 'carer' | 'system'
>;

/** One row of the step table: who, from which states, to which (`former` leads back), and who holds it then. */
export type CaseStepRow = {
  readonly by: readonly By[];
  readonly from: readonly (CaseStatus | 'new')[];
  readonly to: CaseStatus | 'same' | 'former';
  readonly then: 'team' | 'link-worker' | 'leads' | 'nobody' | 'same' | 'former';
};

const team = ['link-worker', 'team-lead'] as const;
const person = ['patient', 'carer'] as const;
const open = ['waiting', 'allocated', 'active'] as const;
const begun = ['allocated', 'active'] as const;

/** The life of a case: every change of state in the system is a row of this table. The person's steps their team records as told. */
export const caseSteps = {
  open: { by: ['referrer', ...team], from: ['new'], to: 'waiting', then: 'team' },
  'add-request': { by: ['referrer'], from: open, to: 'same', then: 'same' },
  allocate: { by: team, from: ['waiting'], to: 'allocated', then: 'link-worker' },
  move: { by: ['team-lead', 'network-admin'], from: begun, to: 'same', then: 'link-worker' },
  'give-back': { by: ['team-lead', 'network-admin'], from: begun, to: 'waiting', then: 'team' },
  'record-contact': { by: team, from: begun, to: 'same', then: 'link-worker' },
  reach: { by: team, from: begun, to: 'active', then: 'link-worker' },
  'save-plan': { by: team, from: begun, to: 'same', then: 'same' },
  'change-person': { by: team, from: [...open, 'closed'], to: 'same', then: 'same' },
  'change-reach': { by: [...team, 'patient'], from: [...open, 'closed'], to: 'same', then: 'same' },
  'settle-identity': { by: team, from: [...open, 'closed'], to: 'same', then: 'same' },
  'separate-people': { by: ['team-lead'], from: [...open, 'closed'], to: 'same', then: 'same' },
  'take-back': { by: ['referrer'], from: ['waiting'], to: 'closed', then: 'nobody' },
  'ask-to-take-back': { by: ['referrer'], from: open, to: 'same', then: 'same' },
  pause: { by: [...team, ...person], from: open, to: 'same', then: 'same' },
  resume: { by: [...team, ...person], from: open, to: 'same', then: 'same' },
  'ask-for-call': { by: [...team, ...person], from: open, to: 'same', then: 'same' },
  'stop-all': { by: [...team, ...person], from: open, to: 'same', then: 'same' },
  raise: { by: ['system'], from: open, to: 'same', then: 'leads' },
  'set-complexity': { by: team, from: open, to: 'same', then: 'same' },
  'refuse-feedback': { by: [...team, ...person], from: open, to: 'same', then: 'same' },
  close: { by: team, from: open, to: 'closed', then: 'nobody' },
  transfer: { by: team, from: open, to: 'closed', then: 'nobody' },
  'confirm-agreements': { by: team, from: open, to: 'same', then: 'same' },
  'change-registered-practice': { by: [...team, 'network-admin'], from: [...open, 'closed'], to: 'same', then: 'same' },
  'record-death': { by: ['referrer', ...team], from: [...open, 'closed'], to: 'closed', then: 'nobody' },
  'undo-death': { by: ['team-lead'], from: ['closed'], to: 'former', then: 'former' },
} as const satisfies Record<string, CaseStepRow>;

export type CaseStep = keyof typeof caseSteps;

/**
 * Gives the state a step leads to, or undefined when the step is not allowed from here; `former` is
 * the state an undo leads back to, where there is one.
 */
export const caseStepTo = (step: CaseStep, from: CaseStatus | 'new', former?: CaseStatus): CaseStatus | undefined => {
  const row: CaseStepRow = caseSteps[step];
  if (!row.from.includes(from)) return undefined;
  if (row.to === 'former') return former;
  if (row.to !== 'same') return row.to;
  return from === 'new' ? undefined : from;
};
