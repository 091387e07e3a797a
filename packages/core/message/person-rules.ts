import * as z from 'zod';
import { both, onlyIf, type Rule, toPerson, toPersonOnCase } from './rule.ts';
import { CaseId } from '@fingerpost/kernel';
import { caseEvents } from '@fingerpost/core/case';

/** Nobody writes to a person of whom a service says that they have died; a colleague finds out. */
const unlessDied = (rule: Rule): Rule => onlyIf(({ data }) => data['reason'] !== 'died', rule);

const Recipients = z.array(z.string());
const CarerId = z.string();

const ifForPerson = (rule: Rule): Rule =>
  onlyIf(({ data }) => Recipients.safeParse(data['to']).data?.includes('person') === true, rule);

const ifRescued = (rule: Rule): Rule => onlyIf(({ data }) => data['todo'] === 'rescue', rule);

/** What the person told their team, which wrote it down for them, is shown back to them. */
const ifTold = (rule: Rule): Rule => onlyIf(({ data }) => data['told'] !== undefined, rule);

/** What was told is news of itself: one letter says both, and where an answer to options was told, that answer's own. */
const sentOrTold: Rule = (event) => {
  if (event.data['told'] === undefined) return toPerson('news')(event);
  return event.data['withAnswer'] === true ? [] : toPerson('recorded')(event);
};

const ReachChanged = caseEvents.ReachChanged.pick({ former: true, left: true });

/** The number or address that is theirs no more hears that it is not used now: whoever did not ask for that rings. */
const toWaysLeft: Rule = ({ subject, data }) => {
  const { former, left = [] } = ReachChanged.safeParse(data).data ?? {};
  const caseId = CaseId.safeParse(subject).data;
  if (former === undefined || caseId === undefined) return [];
  return left.map((way) => ({ kind: 'reach-changed', for: { who: 'former-way', caseId, former, way } }));
};

/** Of a new number nothing is said at the number before somebody has asked them again. */
const unlessAskedAgain = (rule: Rule): Rule => onlyIf(({ data }) => data['askAgain'] !== true, rule);

/** A service that saw them and is over, and that may be named. */
const ifAsked = (rule: Rule): Rule => onlyIf(({ data }) => data['asksFeedback'] === true, rule);

/** A service that closes withdraws for the person, who is told; what was only proposed to them they have not waited for. */
const ifServiceClosed = (rule: Rule): Rule =>
  onlyIf(
    ({ data }) => data['reason'] === 'service-closed' && data['from'] !== 'proposed' && data['told'] === undefined,
    rule,
  );

/** Their case stands in the data of an event that carries no scope, so that no report counts it; a carer who complained hears of it in place of the person. */
const aboutComplaint =
  (kind: 'complaint' | 'recorded'): Rule =>
  ({ data }) => {
    const caseId = CaseId.safeParse(data['caseId']).data;
    if (caseId === undefined) return [];
    const carerId = CarerId.safeParse(data['carerId']).data;
    return [{ kind, for: carerId === undefined ? { who: 'person', caseId } : { who: 'carer', caseId, carerId } }];
  };

/**
 * What the person is told of each event, one line an event: `toPerson` where its subject is a referral,
 * `toPersonOnCase` where it is about their case, `onlyIf` for a condition on its data.
 */
export const personRules: Readonly<Record<string, Rule>> = {
  ThreadMessageWritten: ifForPerson(toPersonOnCase('message-for-you')),
  OptionsOffered: toPersonOnCase('options'),
  OptionsAnswered: ifTold(toPersonOnCase('recorded')),
  CasePaused: ifTold(toPersonOnCase('recorded')),
  CaseResumed: ifTold(toPersonOnCase('recorded')),
  CallAsked: ifTold(toPersonOnCase('recorded')),
  AllStopped: ifTold(toPersonOnCase('recorded')),
  AnotherDayAsked: ifTold(toPerson('recorded')),
  AttendanceRecorded: ifTold(toPerson('recorded')),
  GoalsRated: ifTold(toPersonOnCase('recorded')),
  Ons4Recorded: ifTold(toPersonOnCase('recorded')),
  LonelinessRecorded: ifTold(toPersonOnCase('recorded')),
  CheckInAnswered: ifTold(toPersonOnCase('recorded')),
  FeedbackGiven: ifTold(toPersonOnCase('recorded')),
  FeedbackCorrected: ifTold(toPersonOnCase('recorded')),
  FeedbackTakenBack: ifTold(toPersonOnCase('recorded')),
  ComplaintMade: ifTold(aboutComplaint('recorded')),
  ComplaintAcknowledged: aboutComplaint('complaint'),
  ComplaintAnswered: aboutComplaint('complaint'),
  ProposalAnswerTold: toPersonOnCase('proposal'),
  PersonAsked: onlyIf(({ data }) => data['online'] === true, toPersonOnCase('check-in')),
  OwnLinkAsked: toPersonOnCase('own-link'),
  SharingStopped: ifTold(toPerson('recorded')),
  AgreementRenewed: ifTold(toPerson('recorded')),
  CorrectionAdded: ifTold(toPersonOnCase('recorded')),
  RecordAskedFor: ifTold(toPersonOnCase('recorded')),
  ReachChanged: both(unlessAskedAgain(ifTold(toPersonOnCase('recorded'))), toWaysLeft),
  CarerEnded: ifTold(toPersonOnCase('recorded')),
  CarerAdded: ifTold(toPersonOnCase('recorded')),
  ReferralSent: sentOrTold,
  ReferralWaitlisted: toPerson('news'),
  ReferralAccepted: toPerson('accepted'),
  ReferralDeclined: toPerson('news'),
  ReferralCompleted: ifAsked(toPerson('feedback')),
  ReferralEnded: both(unlessDied(toPerson('news')), ifAsked(toPerson('feedback'))),
  ReferralHandedOver: ifRescued(toPerson('waiting')),
  ReferralWithdrawn: both(ifServiceClosed(toPerson('news')), ifTold(toPerson('recorded'))),
};
