import type { ActorName } from '@fingerpost/kernel';
import type { CaseStatus } from './case.ts';

/** Who does a step of a case: its practice, its team, or the workflow when a date has passed. */
type By = Extract<ActorName, 'referrer' | 'link-worker' | 'team-lead' | 'system'>;

/** One row of the step table: who, from which states, to which, and who holds it then. */
export type CaseStepRow = {
  readonly by: readonly By[];
  readonly from: readonly (CaseStatus | 'new')[];
  readonly to: CaseStatus | 'same';
  readonly then: 'team' | 'link-worker' | 'leads' | 'nobody' | 'same';
};

const team = ['link-worker', 'team-lead'] as const;
const open = ['waiting', 'allocated', 'active'] as const;
const begun = ['allocated', 'active'] as const;

/** The life of a case: every change of state in the system is a row of this table. */
export const caseSteps = {
  open: { by: ['referrer', ...team], from: ['new'], to: 'waiting', then: 'team' },
  'add-request': { by: ['referrer'], from: open, to: 'same', then: 'same' },
  allocate: { by: team, from: ['waiting'], to: 'allocated', then: 'link-worker' },
  move: { by: ['team-lead'], from: begun, to: 'same', then: 'link-worker' },
  'record-contact': { by: team, from: begun, to: 'same', then: 'link-worker' },
  reach: { by: team, from: begun, to: 'active', then: 'link-worker' },
  'save-plan': { by: team, from: begun, to: 'same', then: 'same' },
  'change-person': { by: team, from: [...open, 'closed'], to: 'same', then: 'same' },
  pause: { by: team, from: open, to: 'same', then: 'same' },
  resume: { by: team, from: open, to: 'same', then: 'same' },
  raise: { by: ['system'], from: open, to: 'same', then: 'leads' },
  close: { by: team, from: open, to: 'closed', then: 'nobody' },
} as const satisfies Record<string, CaseStepRow>;

export type CaseStep = keyof typeof caseSteps;

/** Gives the state a step leads to, or undefined when the step is not allowed from here. */
export const caseStepTo = (step: CaseStep, from: CaseStatus | 'new'): CaseStatus | undefined => {
  const row: CaseStepRow = caseSteps[step];
  if (!row.from.includes(from)) return undefined;
  if (row.to !== 'same') return row.to;
  return from === 'new' ? undefined : from;
};
