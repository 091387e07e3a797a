import type { OwnHistoryLine, OwnReferral } from '@fingerpost/core/own-page';
import type { PictureName } from './picture.tsx';

/** What Easy Read shows beside where a referral stands. */
export const statusPictures = {
  proposed: 'question',
  sent: 'talk',
  waitlisted: 'calendar',
  accepted: 'yes',
  started: 'walking',
  declined: 'no',
  completed: 'happy',
  ended: 'info',
  withdrawn: 'stop',
  'in-error': 'info',
} as const satisfies Record<OwnReferral['status'], PictureName>;

const ofEvents: readonly (readonly [RegExp, PictureName])[] = [
  [/^Own/, 'lock'],
  [/^(talked|tried-to-reach|CallAsked|ReachChanged)$/, 'phone'],
  [/^(attended|AnotherDay)/, 'walking'],
  [/^(did-not-attend|cancelled|ReferralDeclined)$/, 'no'],
  [/^(ReferralWithdrawn|AllStopped|TextsStopped)$/, 'stop'],
  [/^Referral(Accepted|Completed)$/, 'yes'],
  [/^Referral/, 'talk'],
  [/^PlanSaved$/, 'heart'],
  [/^CaseOpenedBeyondTeam$/, 'eye'],
  [/^Case(Allocated|Moved|Transferred)$/, 'worker'],
];

/** Gives what Easy Read shows beside something that happened. */
export const pictureOfEvent = (what: OwnHistoryLine['what']): PictureName =>
  ofEvents.find(([type]) => type.test(what))?.[1] ?? 'note';
