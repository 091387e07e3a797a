import * as z from 'zod';
import type { EventEnvelope } from '@fingerpost/kernel';
import { type Directory, isRestricted, NeedCode } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';

/** The events that a person is told of as they are; what else they are told follows from an event's data. */
const asTheyAre = [
  'CaseOpened',
  'CaseRequestAdded',
  'CaseAllocated',
  'CaseMoved',
  'CaseTransferred',
  'CaseTakenBack',
  'CasePaused',
  'CaseResumed',
  'CaseClosed',
  'CasePersonChanged',
  'ReachChanged',
  'TextsStopped',
  'CaseOpenedBeyondTeam',
  'CallAsked',
  'AllStopped',
  'PlanSaved',
  'ReferralProposed',
  'ReferralSent',
  'ReferralWaitlisted',
  'ReferralAccepted',
  'ReferralDeclined',
  'ReferralCompleted',
  'ReferralEnded',
  'ReferralWithdrawn',
  'ReferralHandedOver',
  'ReferralRecordedInError',
  'ReferralUndone',
  'AnotherDayAsked',
  'OwnCodeGiven',
  'OwnLinkAsked',
  'OwnPinSet',
  'OwnPageSwitchedOff',
  'OwnPageTried',
] as const;

/** What happened, as a code that pages put into plain words. */
export type OwnHistoryWhat =
  (typeof asTheyAre)[number] | 'talked' | 'tried-to-reach' | 'attended' | 'did-not-attend' | 'cancelled';

const Contact = z.object({ withWhom: z.string(), reached: z.boolean() });
const Attendance = z.object({ result: z.enum(['attended', 'did-not-attend', 'cancelled']) });

/** Gives what the person is told of an event; undefined for what is not about them, or could put somebody at risk. */
export const whatOf = ({ type, data }: EventEnvelope): OwnHistoryWhat | undefined => {
  if (type === 'AttendanceRecorded') return Attendance.safeParse(data).data?.result;
  if (type === 'ContactRecorded') {
    const contact = Contact.safeParse(data).data;
    // Whom else their team talks with about them may be a matter of safety.
    if (contact === undefined || contact.withWhom !== 'person') return undefined;
    return contact.reached ? 'talked' : 'tried-to-reach';
  }
  return asTheyAre.find((each) => each === type);
};

/** Who did it: the person, their carer, the service, their practice, their team, or the network by itself. */
export type OwnHistoryBy = {
  readonly kind: 'you' | 'carer' | 'service' | 'practice' | 'team' | 'network';
  readonly organisation?: string | undefined;
};

const OfReferral = z.object({
  need: NeedCode.optional(),
  needs: z.array(NeedCode).optional(),
  serviceId: z.string().optional(),
  providerId: z.string().optional(),
});

/** Reads what an event says of the service it is about. */
export const aboutService = ({ data }: EventEnvelope): z.infer<typeof OfReferral> =>
  OfReferral.safeParse(data).data ?? {};

/** Gives the organisations that are named nowhere on the person's page, since a need that is restricted led to them. */
export const unnamedIn = (events: readonly EventEnvelope[], restricted: readonly NeedCode[]): ReadonlySet<string> =>
  new Set(
    events
      .map(aboutService)
      .filter(({ need, needs = [] }) =>
        [...needs, ...(need === undefined ? [] : [need])].some((each) => isRestricted(each, restricted)),
      )
      .flatMap(({ providerId }) => (providerId === undefined ? [] : [providerId])),
  );

/** Tells whether an event is about a restricted need, or is of or about an organisation that such a need led to. */
export const isAboutRestricted = (
  event: EventEnvelope,
  restricted: readonly NeedCode[],
  unnamed: ReadonlySet<string>,
): boolean => {
  const { need, providerId } = aboutService(event);
  const { actor } = event;
  const ids = [providerId, 'organisationId' in actor ? actor.organisationId : undefined];
  return (
    (need !== undefined && isRestricted(need, restricted)) || ids.some((id) => id !== undefined && unnamed.has(id))
  );
};

/** Gives who did something, by name of the organisation unless it is to stay unnamed. */
export const byWhom = ({ actor }: EventEnvelope, directory: Directory, unnamed: ReadonlySet<string>): OwnHistoryBy => {
  if (actor.kind === 'patient') return { kind: 'you' };
  if (actor.kind === 'carer') return { kind: 'carer' };
  if (actor.kind === 'system') return { kind: 'network' };
  const organisation = unnamed.has(actor.organisationId) ? undefined : directory.nameOf(actor.organisationId);
  if (actor.kind === 'link' || actor.role === 'provider') return { kind: 'service', organisation };
  return { kind: actor.role === 'referrer' ? 'practice' : 'team', organisation };
};

/** Gives who told the team what the person chose, how and when; undefined where it was no such choice. */
export const toldIn = ({ data }: EventEnvelope): Told | undefined => Told.safeParse(data['told']).data;
