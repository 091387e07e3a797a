import type { RefusalDefinition } from '@fingerpost/kernel';

export const caseRefusals = {
  missing: {
    kind: 'missing',
    code: 'case.missing',
    message: 'There is no such case here. Check the address, or ask the person who sent it.',
  },
  step: { kind: 'conflict', code: 'case.step', message: 'This cannot be done with the case as it stands now.' },
  unreachable: {
    kind: 'invalid',
    code: 'case.unreachable',
    message: 'Give one way to reach the person: a phone number, an e-mail address or a postal address.',
  },
  reachChanged: {
    kind: 'conflict',
    code: 'case.reach-changed',
    message: 'Somebody has changed these details since you opened the page. Check them, and save again.',
  },
  bornLater: { kind: 'invalid', code: 'case.born-later', message: 'The date of birth is in the future. Check it.' },
  underAge: {
    kind: 'invalid',
    code: 'case.under-age',
    message:
      'This network is for adults. For somebody younger, speak to the practice or to the council\u2019s children\u2019s services.',
  },
  give: {
    kind: 'forbidden',
    code: 'case.give',
    message: 'You can take a case yourself. Only a team lead can give it to somebody else.',
  },
  worker: {
    kind: 'invalid',
    code: 'case.worker',
    message: 'Choose an active link worker or team lead of this team.',
  },
  contactTime: {
    kind: 'invalid',
    code: 'case.contact-time',
    message: 'Give a time between the day the case was opened and now.',
  },
  nextContact: {
    kind: 'invalid',
    code: 'case.next-contact',
    message: 'Give a day for the next contact from today on, at most a year ahead.',
  },
  pauseUntil: {
    kind: 'invalid',
    code: 'case.pause-until',
    message: 'Give the day on which the case goes on: after today, at most a year ahead.',
  },
  pauseLong: {
    kind: 'invalid',
    code: 'case.pause-long',
    message: 'Give a day after today, at most 6 months ahead. It can be put off again then.',
  },
  noFeedback: {
    kind: 'conflict',
    code: 'case.no-feedback',
    message: 'The person does not want their practice to hear how it goes, so it cannot be asked to do anything.',
  },
  noPractice: {
    kind: 'conflict',
    code: 'case.no-practice',
    message: 'This person has no practice here that could be asked.',
  },
  actionDay: {
    kind: 'invalid',
    code: 'case.action-day',
    message: 'Give a day from today on by which the practice acts.',
  },
  actionReason: {
    kind: 'invalid',
    code: 'case.action-reason',
    message: 'Say why it will not be done, so that the link worker can find another way.',
  },
  notPaused: { kind: 'conflict', code: 'case.not-paused', message: 'This case is not paused.' },
  goal: { kind: 'invalid', code: 'case.goal', message: 'The plan has no such goal. Read it again before you save it.' },
  ratedOn: {
    kind: 'invalid',
    code: 'case.rated-on',
    message: 'A goal cannot be rated on a day that is still to come.',
  },
  riskOn: {
    kind: 'invalid',
    code: 'case.risk-on',
    message: 'Give the day from which this is known: today or earlier.',
  },
  riskReview: {
    kind: 'invalid',
    code: 'case.risk-review',
    message: 'Give the day on which this is looked at again: after today, at most 12 months ahead.',
  },
  noRisk: {
    kind: 'conflict',
    code: 'case.no-risk',
    message: 'There is no instruction for visitors to lift.',
  },
  openReferrals: {
    kind: 'conflict',
    code: 'case.open-referrals',
    message: 'Referrals of this case are still open. Withdraw each of them, or let them run.',
  },
  attempts: {
    kind: 'conflict',
    code: 'case.attempts',
    message: 'More has to be tried before somebody counts as not reached.',
  },
  died: {
    kind: 'conflict',
    code: 'case.died',
    message:
      'This person has died. Nobody contacts them, refers them or plans anything for them any more. If that is wrong, the team lead can undo it on the page of the case.',
  },
  diedOn: {
    kind: 'invalid',
    code: 'case.died-on',
    message:
      'Give the day of the death: not in the future, and not before the date of birth. Leave it empty if nobody knows.',
  },
  notDied: {
    kind: 'conflict',
    code: 'case.not-died',
    message: 'No death is recorded on this case, so there is nothing to undo.',
  },
  practiceFrom: {
    kind: 'invalid',
    code: 'case.practice-from',
    message: 'Give the day from which they are registered there: between a year ago and 60 days from today.',
  },
  practice: {
    kind: 'invalid',
    code: 'case.practice',
    message: 'Choose another practice of this network than the one where they are registered now.',
  },
  otherTeam: {
    kind: 'invalid',
    code: 'case.other-team',
    message: 'Choose another team of this network, with at least one active member.',
  },
  eachReferral: {
    kind: 'invalid',
    code: 'case.each-referral',
    message: 'Say of each open referral whether it stays with its service or is withdrawn.',
  },
  nothingToConfirm: {
    kind: 'conflict',
    code: 'case.nothing-to-confirm',
    message: 'Nothing is left to confirm with the person here.',
  },
  identity: {
    kind: 'conflict',
    code: 'case.identity',
    message:
      'First settle who this is: the NHS number is known with another birth date or family name. Open “Check whether this is the same person” on the page of the case. Until then nobody contacts, plans for or refers them.',
  },
  nothingToSettle: {
    kind: 'conflict',
    code: 'case.nothing-to-settle',
    message: 'Nothing is left to settle here. Look at the case again.',
  },
  twoNumbers: {
    kind: 'conflict',
    code: 'case.two-numbers',
    message: 'The two cases have different NHS numbers. Correct the one that is wrong before you join them.',
  },
  twoGroups: {
    kind: 'conflict',
    code: 'case.two-groups',
    message: 'Both are already joined to other cases. A team lead has to separate one of them first.',
  },
  notJoined: { kind: 'conflict', code: 'case.not-joined', message: 'These two cases are not joined.' },
  takingBack: {
    kind: 'forbidden',
    code: 'case.taking-back',
    message: 'Only the practice that referred the person can take its referral back.',
  },
  takenBack: {
    kind: 'conflict',
    code: 'case.taken-back',
    message: 'Your practice has asked for this already. The link worker talks with the person about it.',
  },
  notServed: {
    kind: 'conflict',
    code: 'case.not-served',
    message: 'Your practice has no link worker team yet. Ask the network\u2019s administrators.',
  },
} as const satisfies Record<string, RefusalDefinition>;
