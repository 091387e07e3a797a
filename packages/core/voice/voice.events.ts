import type { Told } from '@fingerpost/core/patient';
import type { AnswerTo, ComplaintOutcome, SaidToThem } from './complaint.ts';

/** What each event says: codes, dates and ids, never a word of what somebody wrote. */
type VoiceEvents = {
  /** `caseId` is given where the person is told what was recorded for them. */
  readonly ComplaintMade: {
    readonly caseId: string | undefined;
    readonly organisationId: string;
    readonly acknowledgeBy: string;
    readonly answerBy: string;
    readonly told: Told | undefined;
  };
  /** `caseId` is given where whoever complained reads on their own page that it was read; else how they were told. */
  readonly ComplaintAcknowledged: {
    readonly organisationId: string;
    readonly caseId: string | undefined;
    /** The carer who complained, who hears it in place of the person. */
    readonly carerId?: string | undefined;
    readonly said: SaidToThem | undefined;
  };
  /** `caseId` is given where whoever complained reads the answer on their own page. */
  readonly ComplaintAnswered: {
    readonly how: AnswerTo['how'];
    readonly caseId: string | undefined;
    readonly carerId?: string | undefined;
  };
  readonly ComplaintAnswerGiven: { readonly said: SaidToThem };
  readonly ComplaintClosed: { readonly outcome: ComplaintOutcome };
  readonly ComplaintShared: { readonly memberId: string };
  readonly ComplaintNotSettled: { readonly told: Told | undefined };
  readonly ComplaintHandedOn: { readonly to: string; readonly dueBy: string };
  readonly ServiceProposed: { readonly area: string; readonly told: Told | undefined };
  readonly ProposalSupported: { readonly told: Told | undefined };
  readonly ProposalChecked: { readonly decision: 'publish' | 'hold' };
  readonly ProposalAnswered: { readonly decision: string };
  readonly ProposalRaised: { readonly dueBy: string };
  /** One for each person who proposed or supported it, about their case. */
  readonly ProposalAnswerTold: { readonly proposalId: string };
  readonly CommentMade: { readonly about: string; readonly answerBy: string };
  readonly CommentPassedOn: { readonly dueBy: string };
  readonly CommentRaised: { readonly dueBy: string };
  readonly CommentAnswered: { readonly outcome: string };
  readonly PageTested: { readonly page: string; readonly on: string; readonly people: number };
  readonly PageChanged: { readonly page: string; readonly on: string };
};

/** The type and data of one event, as its step writes it. */
export const voiceEvent = <Type extends keyof VoiceEvents>(
  type: Type,
  data: VoiceEvents[Type],
): { readonly type: Type; readonly data: VoiceEvents[Type] } => ({ type, data });
