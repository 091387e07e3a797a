import { CodedNeed, Told } from '@fingerpost/core/patient';
import { Contact, Note } from '@fingerpost/core/case';
import { Holder } from '@fingerpost/core/work';
import { type Line, organisation, parts, shape, type Shown, technical } from '../shape.ts';

/** Who told the team, how, and on which day. */
export const told = parts('told', shape(Told, { by: 'who', how: 'how', on: 'day' }));

/** The member of staff who wrote it down, by name. */
export const writer = parts('by', shape(Contact.shape.by, { memberId: technical, name: 'name' }));

/** Who has to act. */
const holder = parts('holder', shape(Holder, { kind: 'who', id: technical }));

/** A free text, by whom and when. */
export const note = shape(Note, { text: 'text', by: 'by', at: 'when' });

/** A need with its code, in the words in which people read it. */
export const codedNeeds = parts('communicationNeeds', shape(CodedNeed, { code: technical, words: 'text' }));

/** Needs, but for those that are restricted. */
export const needs: Shown = { word: 'needs', as: 'need' };

/** What lists show of a case, a referral or a task. */
export const entry = {
  id: { word: 'reference', as: 'referral' },
  status: 'status',
  todo: { out: 'twice' },
  name: { out: 'twice' },
  needs: { ...needs, quiet: true },
  urgency: 'urgency',
  source: { word: 'source', as: 'code' },
  noFeedback: 'noFeedback',
  complexity: 'complexity',
  newMessages: technical,
  serviceId: { word: 'service', as: 'service', quiet: true },
  providerId: { word: 'organisation', as: 'organisation' },
  practiceId: organisation('practice'),
  teamId: organisation('team'),
  sharedUntil: 'sharedUntil',
  workerId: { word: 'worker', as: 'member' },
  holder,
  dueBy: 'dueBy',
  openedAt: 'since',
  changedAt: 'changedAt',
  version: technical,
} as const satisfies Readonly<Record<string, Line>>;
