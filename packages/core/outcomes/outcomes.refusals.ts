import type { RefusalDefinition } from '@fingerpost/kernel';

export const outcomesRefusals = {
  closed: {
    kind: 'conflict',
    code: 'ons4.stage',
    message: 'These answers cannot be added to the case as it stands now.',
  },
  either: {
    kind: 'invalid',
    code: 'ons4.either',
    message: 'Give at least one answer, or say why the person was not asked.',
  },
  onlyThePerson: {
    kind: 'forbidden',
    code: 'outcomes.only-the-person',
    message:
      'Only the person can answer this, because it is about how they feel. You can be with them while they do, but nobody answers for them.',
  },
  told: {
    kind: 'invalid',
    code: 'outcomes.told',
    message: 'Say how and on which day the person told you.',
  },
  toldLater: {
    kind: 'invalid',
    code: 'outcomes.told-later',
    message: 'The day on which the person told you is still to come. Give today or an earlier day.',
  },
  goal: {
    kind: 'invalid',
    code: 'outcomes.goal',
    message: 'One of these goals is not in the plan any more. Look at the plan as it is now, and try again.',
  },
  noCheckIn: {
    kind: 'conflict',
    code: 'outcomes.no-check-in',
    message: 'Nothing is asked just now, or it has been answered since. To tell us something, write to us or ring us.',
  },
  noFeedback: {
    kind: 'conflict',
    code: 'outcomes.no-feedback',
    message: 'Nobody is asked about this service: it has not been used, is not over yet, or was told of already.',
  },
  notGiven: {
    kind: 'conflict',
    code: 'outcomes.not-given',
    message: 'Nothing was said of this service, or it has been taken back already.',
  },
  noPlan: {
    kind: 'conflict',
    code: 'outcomes.no-plan',
    message: 'There are no goals to rate yet.',
  },
} as const satisfies Record<string, RefusalDefinition>;
