import { Letter, Referral, ReferralNote } from '@fingerpost/core/referral';
import { Feedback } from '@fingerpost/core/outcomes';
import { organisation, parts, quiet, secret, shape, type Shown, technical, twice } from '../shape.ts';
import { entry, told, writer } from './common.ts';

const attendance = shape(Referral.shape.lastAttendance.unwrap(), { on: 'day', result: 'result', said: 'said' });
const group = shape(Referral.shape.group.unwrap(), { groupId: technical, from: 'from' });
const question = shape(Referral.shape.question.unwrap(), { at: 'when', dueBy: twice });

/** A service that was asked to help. */
export const referral = shape(Referral, {
  ...entry,
  serviceId: quiet({ word: 'service', as: 'service' }),
  providerId: organisation('organisation'),
  caseId: technical,
  mode: 'mode',
  commissionerId: twice,
  caseOpenedAt: twice,
  workerId: { word: 'worker', as: 'member' },
  lookAt: technical,
  watch: technical,
  sentAt: 'sentAt',
  acceptedAt: 'acceptedAt',
  startedAt: 'startedAt',
  finishedAt: 'finishedAt',
  startBy: 'startBy',
  reminded: 'reminded',
  patience: technical,
  rescueTaskId: technical,
  raised: 'raised',
  question: parts('question', question),
  exchange: technical,
  checkIns: 'checkIns',
  oneOff: 'oneOff',
  group: parts('group', group),
  lastAttendance: parts('lastAttendance', attendance),
  markedAt: technical,
  reason: { word: 'reason', as: 'code' },
  outcome: 'outcome',
  note: twice,
  afterTaskId: technical,
  former: twice,
  letRun: 'letRun',
  retryOf: { word: 'retryOf', as: 'referral' },
  offer: technical,
  ledBy: technical,
  noCheckIns: 'noCheckIns',
  noLongerAgrees: 'noLongerAgrees',
  ranOut: 'ranOut',
  recent: technical,
});

const agreement: Shown = parts(
  'agreement',
  shape(Letter.shape.agreement, {
    by: 'who',
    how: 'how',
    when: 'day',
    until: 'until',
    decider: 'decider',
    reason: quiet('reason'),
    wording: 'wording',
  }),
);

/** What a service is told, and what the person agreed to: as it is, and as it was before they agreed to something else. */
export const letter = shape(Letter, {
  request: quiet('request'),
  message: quiet('message'),
  share: 'share',
  agreement,
  area: 'area',
  ageBand: 'ageBand',
  accessNeeds: 'communicationNeeds',
});

/** What was written about a referral: questions, answers, why, and how it went. */
export const referralNote = shape(ReferralNote, {
  text: quiet('text'),
  by: quiet('by'),
  at: 'when',
  about: 'noteAbout',
  alsoNeeds: quiet('alsoNeeds'),
});

/** What the person thought of a service. */
export const feedback = shape(Feedback, {
  serviceId: quiet({ word: 'service', as: 'service' }),
  answers: parts('answers', shape(Feedback.shape.answers, { respect: 'respect', helped: 'helped', friend: 'friend' })),
  words: quiet('text'),
  shared: 'sharedWords',
  at: 'when',
  by: writer,
  told,
  carer: 'byCarer',
  carersMayRead: 'carersMayRead',
  changedAt: 'changedAt',
  takenBackAt: 'takenBackAt',
  digest: secret,
  body: secret,
});
