import * as access from '@fingerpost/core/access';
import * as carer from '@fingerpost/core/carer';
import * as cases from '@fingerpost/core/case';
import * as choice from '@fingerpost/core/choice';
import * as concern from '@fingerpost/core/concern';
import * as consent from '@fingerpost/core/consent';
import * as device from '@fingerpost/core/device';
import * as directory from '@fingerpost/core/directory';
import * as followUp from '@fingerpost/core/follow-up';
import * as group from '@fingerpost/core/group';
import * as held from '@fingerpost/core/held';
import * as message from '@fingerpost/core/message';
import * as outcomes from '@fingerpost/core/outcomes';
import * as ownPage from '@fingerpost/core/own-page';
import * as referral from '@fingerpost/core/referral';
import * as session from '@fingerpost/core/session';
import * as thread from '@fingerpost/core/thread';
import * as uptake from '@fingerpost/core/uptake';
import * as voice from '@fingerpost/core/voice';
import * as work from '@fingerpost/core/work';
import { carerWrites, heldWrites } from './carer-writes.ts';
import { accessWrites, caseWrites, workWrites } from './case-writes.ts';
import { outcomesWrites } from './outcomes-writes.ts';
import { choiceWrites } from './choice-writes.ts';
import { concernLeftWrites, concernWrites, visitRiskWrites } from './concern-writes.ts';
import { deviceWrites } from './device-writes.ts';
import { closingWrites, directoryWrites, mergingWrites } from './directory-writes.ts';
import { followUpWrites } from './follow-up-writes.ts';
import { groupWrites, sessionWrites } from './group-writes.ts';
import { identityWrites, incidentWrites } from './identity-writes.ts';
import { complexityWrites, hoursWrites, supervisionWrites } from './load-writes.ts';
import { messageWrites } from './message-writes.ts';
import { ownPageWrites } from './own-page-writes.ts';
import { proposalWrites } from './proposal-writes.ts';
import { referralWrites } from './referral-writes.ts';
import { replyWrites } from './reply-writes.ts';
import { publishingWrites, representativeWrites } from './representative-writes.ts';
import { stoppingWrites } from './stopping-writes.ts';
import { threadWrites } from './thread-writes.ts';
import { complaintWrites } from './voice-writes.ts';
import { waysInWrites } from './ways-in-writes.ts';
import type { WriteRows } from './write-row.ts';

const directoryReaders = [
  'searchServices',
  'viewMe',
  'listServices',
  'listMembers',
  'viewOrganisation',
  'viewDirectory',
  // These two write objects, or happen once in an empty table.
  'importPostcodes',
  'foundNetwork',
];

/** A feature whose writes are tried, with its rows and the use-cases that only read. */
export type TriedFeature = { readonly door: object; readonly rows: WriteRows; readonly readers: readonly string[] };

/** The features up to the case, and those of the person's side. */
export const ofCasesAndPeople: readonly TriedFeature[] = [
  { door: access, rows: { ...accessWrites, ...hoursWrites }, readers: [] },
  { door: directory, rows: directoryWrites, readers: directoryReaders },
  { door: work, rows: { ...workWrites, ...supervisionWrites }, readers: ['listWork', 'viewSupervision'] },
  {
    door: cases,
    rows: { ...caseWrites, ...complexityWrites, ...identityWrites, ...visitRiskWrites, ...waysInWrites },
    readers: [
      'findBeyondTeam',
      'viewBeyondTeam',
      'searchForCase',
      'listCases',
      'viewCorrections',
      'viewHistory',
      'viewIdentity',
      'viewNextDays',
      'viewReach',
      'viewTeam',
    ],
  },
  { door: carer, rows: carerWrites, readers: ['viewCarer', 'viewCarers'] },
  { door: group, rows: groupWrites, readers: [] },
  { door: device, rows: deviceWrites, readers: ['listDevices', 'viewAccess'] },
  {
    door: ownPage,
    rows: ownPageWrites,
    readers: [
      'admitCarer',
      'checkOwnPage',
      'stayOnOwnPage',
      'viewOwnHistory',
      'viewOwnPage',
      'viewOwnPageState',
      'viewOwnSteps',
    ],
  },
  {
    door: voice,
    rows: { ...complaintWrites, ...proposalWrites, ...representativeWrites },
    readers: [
      'listComplaints',
      'viewComplaint',
      'viewOwnComplaints',
      'listProposals',
      'viewOwnProposals',
      'viewRepresentation',
      'viewComment',
    ],
  },
  { door: held, rows: heldWrites, readers: ['viewCorrectionsSaid', 'viewRecordRequests'] },
  { door: consent, rows: {}, readers: ['viewSharing'] },
  {
    door: uptake,
    rows: publishingWrites,
    readers: ['listServiceFeedback', 'recordFact', 'reportUptake', 'viewServiceFeedback', 'viewSummary'],
  },
  { door: outcomes, rows: outcomesWrites, readers: ['viewMeasures'] },
  { door: thread, rows: { ...threadWrites, ...replyWrites }, readers: ['findMessagePlace', 'viewReply', 'viewThread'] },
];

/** The features of a referral, its follow-up and what is told of it. */
export const ofReferrals: readonly TriedFeature[] = [
  {
    door: referral,
    rows: { ...referralWrites, ...stoppingWrites, ...closingWrites, ...incidentWrites },
    readers: ['checkService', 'listReferrals', 'openLink', 'viewCase', 'viewHandover', 'viewReferral', 'viewWaits'],
  },
  { door: session, rows: sessionWrites, readers: ['listGroups', 'listPlaces', 'viewGroup', 'viewSession'] },
  { door: choice, rows: choiceWrites, readers: ['viewChoices'] },
  { door: concern, rows: concernWrites, readers: ['listConcerns', 'viewConcern'] },
  {
    door: message,
    rows: { ...messageWrites, ...mergingWrites },
    readers: ['listDueNotices', 'viewLetter', 'viewMessage'],
  },
  { door: followUp, rows: { ...followUpWrites, ...concernLeftWrites }, readers: ['lookAgain'] },
];
