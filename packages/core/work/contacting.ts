import type { Task, TaskKind } from './task.ts';

/** Whether doing a task of a kind means to speak with the person, or with a service about seeing them. */
const contacting = {
  rescue: true,
  'after-decline': true,
  'after-ending': true,
  'answer-question': true,
  'tell-person': true,
  'ask-how-it-goes': true,
  'ask-outcome': true,
  'also-needs': true,
  'check-death': true,
  'send-again': true,
  'ask-safe-contact': true,
  'moved-work': true,
  'review-visit-risk': true,
  'ring-provider': false,
  'file-message': false,
  'settle-identity': false,
  incident: false,
  'after-death': false,
  'concern-overdue': false,
  'check-referral': true,
  'taken-back': true,
  'practice-action': false,
  'action-returned': false,
  'review-access': false,
  'answer-message': true,
  'file-reply': false,
  'call-person': true,
  'another-day': true,
  'stopped-all': true,
  'await-options': true,
  'options-answered': true,
} as const satisfies Record<TaskKind, boolean>;

/** Tells whether a task would bring somebody to contact the person: it ends when they have died. */
export const wouldContact = ({ todo }: Pick<Task, 'todo'>): boolean => contacting[todo];
