import { Message, Notice } from '@fingerpost/core/message';
import { Correction, Reading } from '../held.ts';
import { RecordRequest } from '../record-request.ts';
import { organisation, parts, shape, technical, twice } from '../shape.ts';
import { needs, told, writer } from './common.ts';

const code = shape(Message.shape.codes.element, { code: 'code', term: 'text', on: 'day' });
const service = shape(Message.shape.services.element, {
  service: 'service',
  need: needs,
  mode: 'mode',
  status: 'status',
  startedOn: 'startedAt',
  outcome: 'outcome',
  reason: { word: 'reason', as: 'code' },
});
const author = shape(Message.shape.by, {
  name: 'name',
  role: { word: 'role', as: 'code' },
  organisation: 'organisation',
});

/** What the person's practice was told. */
export const message = shape(Message, {
  id: technical,
  caseId: technical,
  about: 'messageAbout',
  practiceId: organisation('practice'),
  teamId: organisation('team'),
  at: 'when',
  openedOn: 'since',
  needs,
  reachedOn: 'reachedAt',
  reason: 'reason',
  services: parts('services', service),
  action: 'action',
  codes: parts('codes', code),
  by: parts('by', author),
  noted: technical,
  taskId: technical,
});

const noticeFor = shape(Notice.shape.for, {
  who: twice,
  caseId: technical,
  carerId: technical,
  mayRead: technical,
  referralId: { word: 'reference', as: 'referral' },
  organisationId: technical,
  deviceId: technical,
  codeId: technical,
  memberId: technical,
  concernId: technical,
  replyId: technical,
  former: technical,
  way: technical,
});

/** What was sent to the person: about what, in which way, and whether it arrived; its words are made anew from a template. */
export const notice = shape(Notice, {
  id: technical,
  eventId: technical,
  because: technical,
  kind: 'noticeAbout',
  for: parts('about', noticeFor),
  at: 'when',
  on: 'day',
  state: 'status',
  retryAt: technical,
  failures: technical,
  channel: 'channel',
  tried: 'tried',
  asked: technical,
  sentAs: technical,
  code: technical,
  version: technical,
});

/** What the person said is wrong. */
export const correction = shape(Correction, { about: 'correctionAbout', words: 'text', by: 'by', at: 'when', told });

const given = shape(RecordRequest.shape.given.unwrap(), { how: 'how', on: 'day', by: writer });

/** That the person asked for all of this, and how they were given it. */
export const recordRequest = shape(RecordRequest, {
  own: technical,
  wants: 'wants',
  askedOn: 'day',
  at: 'recordedAt',
  by: 'by',
  told,
  dueBy: 'until',
  given: parts('wasGiven', given),
  version: technical,
  recent: technical,
});

/** How often everything was read out as one. */
export const reading = shape(Reading, { lastAt: 'lastAt', version: 'howOften', recent: technical });
