import type { Concern } from '@fingerpost/core/concern';
import type { ReferralTodo } from '@fingerpost/core/referral';
import type { Comment, Complaint, Proposal } from '@fingerpost/core/voice';
import type { Task } from '@fingerpost/core/work';
import { wordsOf } from '../form/words.ts';

const caseTodoWords = {
  allocate: 'Give it to a link worker',
  'first-contact': 'Make the first contact',
  'next-contact': 'Get in touch again',
  resume: 'Go on after the pause',
  nothing: 'Nothing to do',
} as const;

const referralTodoWords = {
  'ask-the-person': 'Ask the person about this offer',
  'ask-how-signpost-went': 'Ask whether they went there, and how it was',
  'ask-the-service': 'Ask the service',
  answer: 'Answer the referral',
  'answer-question': 'Answer the service’s question',
  'review-waiting-list': 'Look at the waiting list again',
  'record-attendance': 'Record whether they came',
  'record-outcome': 'Say how it is going, or how it ended',
  nothing: 'Nothing to do',
} as const satisfies Record<ReferralTodo, string>;

const byHandTodo = {
  'tell-by-text-relay': 'Ring the person by text relay',
  'tell-through-carer': 'Tell the person through their carer',
  'letter-in-large-print': 'Send the person a letter in large print',
  'letter-in-easy-read': 'Send the person a letter in Easy Read',
  'letter-to-carer': 'Send a carer a letter in what they read',
  'letter-in-braille': 'Send the person a letter in Braille',
  'message-in-audio': 'Send the person a recording',
  'book-interpreter': 'Tell the person with an interpreter',
} as const;

/** What each kind of task asks for. */
export const taskWords = {
  ...byHandTodo,
  'ask-alone': 'Ask the person alone about the carer they named',
  'carer-needs': 'Talk with a carer about help for themselves',
  'tell-carer': 'Tell a carer what happened',
  'act-on-correction': 'Act on what the person says is wrong',
  'renew-agreement': 'Ask the person whether they still agree to what is shared',
  'print-record': 'Print everything held about the person for them',
  rescue: 'Find another way: the service has not answered',
  'after-decline': 'Look for another service: this one declined',
  'after-ending': 'Talk with the person: the service ended it early',
  'answer-question': 'Answer the service’s question',
  'tell-person': 'Tell the person what happened',
  'ring-provider': 'Ring the service: no e-mail reached them, or nobody there can sign in',
  'ask-how-it-goes': 'Ask the person how it is going',
  'read-feedback': 'Read what the person thought of a service',
  'read-check-in': 'Read how the person says it is going',
  'ask-outcome': 'Ask the service how it ended',
  'file-message': 'File a message',
  'practice-action': 'Do what a link worker asks',
  'action-returned': 'Find another way: the practice has not done what you asked',
  'taken-back': 'Agree with the person: the practice takes its referral back',
  'settle-identity': 'Check whether this is the same person',
  'also-needs': 'Talk about something else they need',
  incident: 'Report what was shown in error',
  'check-referral': 'Look again at a referral with the person',
  'review-access': 'Look at who opened a case from another team',
  'moved-work': 'Take over from a colleague',
  'after-death': 'This person has died: see what is left to do',
  'check-death': 'Check whether this person has died, and record it',
  'send-again': 'Ask whether to send this referral again',
  'ask-safe-contact': 'Ask how to contact them safely at their new number',
  'ask-how-to-tell': 'Ask how to tell them things: they want no more texts',
  'review-visit-risk': 'Look again at what visitors have to know',
  'concern-overdue': 'Ring the team: a concern for safety has been left',
  'answer-message': 'Answer a message',
  'file-reply': 'Read a reply, and say whose it is',
  'call-person': 'Ring the person: they asked for it',
  'another-day': 'Settle another day with the service: this one does not suit them',
  'stopped-all': 'Talk with the person: they have stopped everything',
  'await-options': 'Ask the person which service they choose',
  'options-answered': 'Look again with the person: what you offered was not it',
} as const satisfies Record<Task['todo'], string>;

const concernTodoWords = {
  'look-at-concern': 'Look at a concern for somebody’s safety',
  nothing: 'Nothing to do',
} as const satisfies Record<Concern['todo'], string>;

const complaintTodoWords = {
  'acknowledge-complaint': 'Acknowledge a complaint',
  'answer-complaint': 'Answer a complaint',
  'give-answer': 'Give somebody the answer to their complaint',
  'close-complaint': 'Close a complaint that has its answer',
  'settle-complaint': 'Look again at a complaint that is not settled',
  nothing: 'Nothing to do',
} as const satisfies Record<Complaint['todo'], string>;

const proposalTodoWords = {
  'check-proposal': 'Check a proposal for names before others see it',
  'answer-proposal': 'Answer a proposal: something that should exist',
  nothing: 'Nothing to do',
} as const satisfies Record<Proposal['todo'], string>;

const commentTodoWords = {
  'answer-comment': 'Answer a comment of whoever speaks for patients',
  nothing: 'Nothing to do',
} as const satisfies Record<Comment['todo'], string>;

const byKind = {
  case: caseTodoWords,
  referral: referralTodoWords,
  task: taskWords,
  concern: concernTodoWords,
  complaint: complaintTodoWords,
  proposal: proposalTodoWords,
  comment: commentTodoWords,
};

/** Says what the holder of a case, a referral, a task or a concern has to do next. */
export const todoWords = (kind: keyof typeof byKind, todo: string): string => wordsOf(byKind[kind], todo);
