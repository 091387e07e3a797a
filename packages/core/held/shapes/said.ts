import { Offer, Reasons, SaidWith } from '@fingerpost/core/choice';
import { CheckIn, Loneliness } from '@fingerpost/core/outcomes';
import { Thread, ThreadMessage } from '@fingerpost/core/thread';
import { Complaint, ComplaintAnswer, ComplaintWords } from '@fingerpost/core/voice';
import { member, others, organisation, parts, secret, shape, technical, twice } from '../shape.ts';
import { entry, told, writer } from './common.ts';
import { safeContact } from './person.ts';

/** The person's own answers on company and loneliness. */
export const loneliness = shape(Loneliness, {
  stage: 'stage',
  answers: parts(
    'answers',
    shape(Loneliness.shape.answers, {
      companionship: 'companionship',
      leftOut: 'leftOut',
      isolated: 'isolated',
      lonely: 'lonely',
    }),
  ),
  at: 'when',
  by: writer,
  told,
  carersMayRead: 'carersMayRead',
  digest: secret,
  body: secret,
});

/** What the person answered when they were asked how it is going. */
export const checkIn = shape(CheckIn, {
  going: 'going',
  helped: 'helped',
  call: 'wantsCall',
  noted: twice,
  at: 'when',
  by: writer,
  told,
  carer: 'byCarer',
  carersMayRead: 'carersMayRead',
});

const option = shape(Offer.shape.options.element, {
  referralId: { word: 'reference', as: 'referral' },
  serviceId: { word: 'service', as: 'service' },
});
const answered = shape(Offer.shape.answered.unwrap(), {
  answer: 'answer',
  chosen: { word: 'chosen', as: 'referral' },
  by: 'who',
  at: 'when',
  told,
  toldTo: member('by'),
  said: technical,
});

/** Services that the person was offered, and what they answered. */
export const offer = shape(Offer, {
  own: technical,
  need: { word: 'needs', as: 'need' },
  options: parts('options', option),
  offeredAt: 'when',
  answerBy: 'answerBy',
  taskId: technical,
  answered: parts('answered', answered),
  version: technical,
  recent: technical,
});

/** Why each of them may fit. */
export const reasons = { schema: Reasons, fields: {} };

/** What was said with an answer. */
export const saidWith = shape(SaidWith, { words: 'text', decider: 'decider', reason: 'reason' });

/** Whether a service may write to the person. */
export const thread = shape(Thread, {
  id: { word: 'about', as: 'referral' },
  messages: 'messages',
  lastAt: 'lastAt',
  toAnswer: twice,
  provider: parts('mayWrite', shape(Thread.shape.provider.unwrap(), { agreed: 'agreed', at: 'when', by: 'by', told })),
  takesReplies: technical,
  version: technical,
  recent: technical,
});

/** One message. */
export const threadMessage = shape(ThreadMessage, {
  messageId: technical,
  at: 'when',
  from: 'fromWhom',
  to: 'toWhom',
  via: 'how',
  words: 'text',
  by: parts('by', shape(ThreadMessage.shape.by.unwrap(), { memberId: technical, name: 'name' })),
  byCarer: 'byCarer',
  carersMayRead: 'carersMayRead',
  told,
  attachments: 'attachments',
});

/** What the person complained of: the head. */
export const complaint = shape(Complaint, {
  ...entry,
  id: technical,
  organisationId: organisation('organisation'),
  caseId: technical,
  barred: others,
  barredOrganisations: others,
  atAdministrators: 'atAdministrators',
  atCommissioner: organisation('atCommissioner'),
  sharedWith: others,
  acknowledgeBy: 'acknowledgeBy',
  acknowledgedAt: 'acknowledgedAt',
  answerBy: 'answerBy',
  readSaid: parts('readSaid', shape(Complaint.shape.readSaid.unwrap(), { how: 'how', on: 'day' })),
  answerSaid: parts('answerSaid', shape(Complaint.shape.answerSaid.unwrap(), { how: 'how', on: 'day' })),
  answers: technical,
  notSettledAt: 'notSettledAt',
  outcome: 'outcome',
  recent: technical,
});

const { by, answerTo, toldTo } = ComplaintWords.shape;

/** What the person complained of: the words. */
export const complaintWords = shape(ComplaintWords, {
  words: 'text',
  wish: 'wish',
  by: parts('by', shape(by, { kind: 'who', carerId: technical, name: 'name' })),
  answerTo: parts('answerTo', shape(answerTo, { how: 'how', contact: 'contact' })),
  safeContact,
  told,
  toldTo: parts('toldTo', shape(toldTo.unwrap(), { memberId: technical, name: 'name' })),
  at: 'when',
});

/** An answer to it. */
export const complaintAnswer = shape(ComplaintAnswer, { words: 'text', by: writer, at: 'when' });
