import * as z from 'zod';
import { DeviceId, type EventEnvelope, OrganisationId, ReferralId } from '@fingerpost/kernel';
import { onlyIf, type Rule, toProvider } from './rule.ts';

/** Whoever signed in sees what comes next there; a link was for one visit, and the next one needs a link of its own. */
const isByLink = ({ actor }: EventEnvelope): boolean => actor.kind === 'link';

const Asked = z.object({ organisationId: OrganisationId, referralId: ReferralId, codeId: z.string() });

/** The code that was asked for on a device goes to the organisation in another way than its links. */
const toDevice: Rule = ({ subject, data }) => {
  const [deviceId, asked] = [DeviceId.safeParse(subject).data, Asked.safeParse(data).data];
  if (deviceId === undefined || asked === undefined) return [];
  return [{ kind: 'access-code', for: { who: 'device', deviceId, ...asked } }];
};

/** What a service is told of each event of a referral, one line an event. */
export const providerRules: Readonly<Record<string, Rule>> = {
  ReferralSent: toProvider('referral-sent'),
  ReferralWithdrawn: (event) => toProvider(event.data['reason'] === 'died' ? 'do-not-contact' : 'withdrawn')(event),
  SharingStopped: toProvider('sharing-stopped'),
  SharingRanOut: toProvider('sharing-stopped'),
  ReferralRecordedInError: toProvider('withdrawn'),
  ReferralAccepted: toProvider('finish-link'),
  AttendanceRecorded: onlyIf(isByLink, toProvider('finish-link')),
  AccessCodeAsked: toDevice,
  QuestionAnswered: toProvider('answered'),
  ProviderReminded: toProvider('reminder'),
  OutcomeAsked: toProvider('ask-outcome'),
};
