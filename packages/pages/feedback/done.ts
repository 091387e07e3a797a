/** What a page says after a step, by the code that its address carries. */
const doneWords = {
  'contact-recorded': 'The contact is recorded.',
  'case-taken': 'The case is yours.',
  'case-given': 'The case was given to your colleague.',
  'plan-saved': 'The plan is saved.',
  'wellbeing-recorded': 'The answers about wellbeing are recorded.',
  'person-changed': 'The details are changed.',
  'case-paused': 'The case is paused.',
  'case-resumed': 'The case goes on.',
  'case-closed': 'The case is closed. The practice is told.',
  'referral-sent': 'The referral is sent.',
  'referral-proposed': 'The offer is recorded. It is sent when the person agrees.',
  'referral-by-hand': 'The referral is recorded. You hold it until the service answers you.',
  'signpost-recorded': 'It is recorded that they were told about this service.',
  'question-answered': 'Your answer was sent to the service.',
  'referral-withdrawn': 'The referral is withdrawn. The service is told.',
  'referral-ended': 'The referral has ended.',
  'recorded-in-error': 'The referral is marked as made in error. The service sees nothing of it any more.',
  'step-recorded': 'What the service told you is recorded.',
  'step-undone': 'The step was taken back.',
  'task-done': 'Done. It is off your list.',
  'message-filed': 'The message is marked as filed.',
  'away-saved': 'The time away is saved.',
  'away-ended': 'They are back. Their work is theirs again.',
  'cases-moved': 'The cases were moved.',
  'cases-left': 'Somebody was changing some of the cases just then. Move those again.',
  'referral-accepted': 'You accepted the referral. The link worker and the person are told.',
  'question-asked': 'Your question was sent to the link worker.',
  'referral-waitlisted': 'They are on your waiting list. The link worker and the person are told.',
  'referral-declined': 'You declined the referral. The link worker looks for something else.',
  'attendance-recorded': 'The attendance is recorded.',
  'referral-completed': 'The referral is completed. Thank you.',
  'organisation-saved': 'The organisation is saved.',
  'member-invited': 'They are invited. They join when they first sign in with that address.',
  'member-changed': 'The role is changed. It holds from their next request on.',
  'member-deactivated': 'They are deactivated.',
  'member-reactivated': 'They can act for this organisation again.',
  'service-saved': 'The service is saved. Link workers see it within a minute.',
  'policy-saved': 'The policy is saved. It holds for dates set from now on.',
} as const;

/** The code of a confirmation. */
export type Done = keyof typeof doneWords;

const isDone = (code: string): code is Done => Object.hasOwn(doneWords, code);

/** Gives what a page says after the step that a code names; undefined for no code or one that is not known. */
export const doneSentence = (code: string | undefined): string | undefined =>
  code !== undefined && isDone(code) ? doneWords[code] : undefined;
