import { Case, Contact, Ons4, Plan } from '@fingerpost/core/case';
import { Task } from '@fingerpost/core/work';
import { organisation, parts, shape, technical, twice, quiet, secret } from '../shape.ts';
import { entry, told, writer } from './common.ts';

const { paused, closure, nextPractice } = Case.shape;

/** How things stand. */
export const theCase = shape(Case, {
  ...entry,
  urgency: 'urgency',
  commissionerId: organisation('commissioner'),
  registeredPracticeId: organisation('registeredPractice'),
  lookAt: technical,
  watch: technical,
  firstContactBy: 'firstContactBy',
  reachedAt: 'reachedAt',
  attempts: parts(
    'attempts',
    shape(Case.shape.attempts.unwrap().element, { on: 'day', hour: 'hour', channel: { word: 'how', as: 'code' } }),
  ),
  paused: parts('paused', shape(paused.unwrap(), { reason: 'reason', since: 'from', until: 'until', dueBy: twice })),
  raised: 'raised',
  closure: parts(
    'closure',
    shape(closure.unwrap(), { reason: 'reason', at: 'when', noted: twice, takenBack: 'takenBack' }),
  ),
  mayBeSameAs: technical,
  unsettled: 'unsettled',
  linkedTo: technical,
  cameFrom: organisation('cameFrom'),
  stopping: technical,
  toConfirm: 'toConfirm',
  nextPractice: parts(
    'nextPractice',
    shape(nextPractice.unwrap(), { practiceId: organisation('practice'), from: 'from' }),
  ),
  recent: technical,
});

const rating = Plan.shape.goals.element.shape.ratings.element;
const goal = shape(Plan.shape.goals.element, {
  goalId: technical,
  text: 'goal',
  ratings: parts('ratings', shape(rating, { on: 'day', rating: 'rating', by: writer, told, own: 'own' })),
  carersMayRead: 'carersMayRead',
  leftOn: 'leftOn',
});

/** What matters to the person, and their goals. */
export const plan = shape(Plan, {
  matters: 'matters',
  carersMayRead: 'carersMayRead',
  goals: parts('goals', goal),
  savedAt: 'when',
  by: writer,
  version: technical,
  recent: technical,
});

/** The person's wellbeing, in their own answers. */
export const ons4 = shape(Ons4, {
  stage: 'stage',
  mode: 'how',
  answers: parts(
    'answers',
    shape(Ons4.shape.answers.unwrap(), {
      satisfied: 'satisfied',
      worthwhile: 'worthwhile',
      happy: 'happy',
      anxious: 'anxious',
    }),
  ),
  notAsked: 'notAsked',
  at: 'when',
  by: writer,
  told,
  carersMayRead: 'carersMayRead',
  digest: secret,
  body: secret,
});

/** A talk, or an attempt at one. */
export const contact = shape(Contact, {
  at: 'when',
  channel: 'how',
  withWhom: 'withWhom',
  result: 'result',
  minutes: 'minutes',
  note: 'text',
  by: writer,
  recordedAt: 'recordedAt',
});

/** Something that somebody has to do for the person, or did. */
export const task = shape(Task, {
  ...entry,
  id: technical,
  todo: 'task',
  caseId: technical,
  scope: technical,
  referralId: { word: 'about', as: 'referral' },
  because: twice,
  why: twice,
  noticeId: technical,
  note: twice,
  messageId: technical,
  alternatives: quiet({ word: 'alternatives', as: 'service' }),
  doneBy: parts('doneBy', shape(Task.shape.doneBy.unwrap(), { memberId: technical, name: 'name', at: 'when' })),
  result: { word: 'result', as: 'code' },
  lookAt: technical,
  watch: technical,
  recent: technical,
});
