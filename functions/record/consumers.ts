import { keepCountedPerson, saysWhose } from '@fingerpost/core/case';
import { projectDirectory } from '@fingerpost/core/directory';
import { settleRescue } from '@fingerpost/core/follow-up';
import { messagePractice } from '@fingerpost/core/message';
import { finishStopping, followDeath, keepWaited } from '@fingerpost/core/referral';
import { finishStoppingTexts, keepSenders, moveMessages } from '@fingerpost/core/thread';
import { recordFact } from '@fingerpost/core/uptake';
import { tellSupporters } from '@fingerpost/core/voice';
import type { Consumer } from '../wiring/stream-reader.ts';
import type { Workflow } from '../wiring/workflow.ts';
import { followDeadlines } from './follow-deadlines.ts';

/** The steps after which nobody waits for the provider any more; that a referral got another worker is none. */
const movesOn: ReadonlySet<string> = new Set([
  'QuestionAsked',
  'QuestionAnswered',
  'ReferralWaitlisted',
  'ReferralAccepted',
  'ReferralDeclined',
  'AttendanceRecorded',
  'ReferralCompleted',
  'ReferralEnded',
  'ReferralWithdrawn',
  'ReferralRecordedInError',
]);

const settlesRescues: Consumer = {
  name: 'rescues',
  take: async ({ type, subject, at }, context) => {
    if (movesOn.has(type)) await settleRescue({ referralId: subject, at }, context);
  },
};

const followsDeaths: Consumer = {
  name: 'deaths',
  take: async (event, context) => {
    if (event.type === 'DeathRecorded' || event.type === 'DeathUndone') await followDeath(event, context);
  },
};

/** What a person stopped is more than one transaction takes, and may have broken off. */
const finishesStopping: Consumer = {
  name: 'stopping',
  take: async (event, context) => {
    if (event.type === 'AllStopped') await finishStopping(event, context);
    if (event.type === 'ReplyTaken') await finishStoppingTexts(event, context);
  },
};

/** After these a person may have another number or address than before. */
const newAddress: ReadonlySet<string> = new Set(['CaseOpened', 'CasePersonChanged', 'ReachChanged']);

const keepsSenders: Consumer = {
  name: 'senders',
  take: async ({ type, subject }, context) => {
    if (newAddress.has(type)) await keepSenders({ caseId: subject }, context);
  },
};

const keepsCountedPeople: Consumer = {
  name: 'counted-people',
  take: async ({ type, subject }, context) => {
    if (saysWhose(type)) await keepCountedPerson({ caseId: subject }, context);
  },
};

/** After these somebody was first seen by a service, or turns out not to have been. */
const firstSeen: ReadonlySet<string> = new Set([
  'AttendanceRecorded',
  'AttendanceCorrected',
  'ReferralRecordedInError',
]);

const keepsWaits: Consumer = {
  name: 'waits',
  take: async ({ type, subject, data }, context) => {
    if (firstSeen.has(type)) await keepWaited({ referralId: subject, on: data['on'] }, context);
  },
};

const tellsSupporters: Consumer = {
  name: 'supporters',
  take: async ({ type, subject }, context) => {
    if (type === 'ProposalAnswered') await tellSupporters({ proposalId: subject }, context);
  },
};

/** After these a service sees the person no more, or not for long. */
const serviceLeaves: ReadonlySet<string> = new Set([
  'ReferralCompleted',
  'ReferralEnded',
  'ReferralWithdrawn',
  'ReferralRecordedInError',
]);

const movesMessages: Consumer = {
  name: 'message-tasks',
  take: async ({ type, subject }, context) => {
    if (serviceLeaves.has(type)) await moveMessages({ referralId: subject }, context);
  },
};

/** What follows from an event, besides notices: each consumer on its own, in any order. */
export const recordConsumers = (workflow: Workflow): readonly Consumer[] => [
  {
    name: 'directory',
    take: (event, context) => projectDirectory(context, [event]),
    // Each call writes the whole snapshot: once for a batch of a feed, not once for each of its services.
    ahead: (events, context) => projectDirectory(context, events),
  },
  { name: 'facts', take: recordFact },
  followDeadlines(workflow),
  { name: 'messages', take: messagePractice },
  settlesRescues,
  followsDeaths,
  finishesStopping,
  keepsSenders,
  keepsCountedPeople,
  keepsWaits,
  movesMessages,
  tellsSupporters,
];
