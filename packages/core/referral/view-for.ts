import { referenceOf } from '@fingerpost/kernel';
import { type Case, shownVisitRisk, type VisitRisk } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import type { Group } from '@fingerpost/core/group';
import type { Person } from '@fingerpost/core/patient';
import { dayOf, type NamedHolder, namedHolder, unnamedService } from '@fingerpost/core/work';
import { groupShown } from './group-shown.ts';
import type { Letter } from './letter.ts';
import { leadingCase, type Referral } from './referral.ts';
import type { NoteAt } from './referral-note.ts';
import type { FullView, PersonView, ReferenceView, ReferralView } from './referral-view.ts';
import { sharedPerson } from './shared-person.ts';
import { mustNotContact, notSharedBecause, type Sight } from './sight.ts';

type Common = { readonly found: Referral; readonly directory: Directory; readonly now: Date };
type Written = { readonly letter: Letter; readonly notes: readonly NoteAt[] };
type InCase = { readonly parent: Pick<Case, 'paused'> };
type InGroup = { readonly group?: Group | undefined };
type Named = { readonly name: string | undefined };

/** What a view is made of: each sight is given only what it may show. */
export type Parts = Common &
  (
    | ({ readonly sight: 'everything' } & Written & InCase & Named & InGroup)
    | ({ readonly sight: 'outline' } & Named)
    | ({ readonly sight: 'request' } & Written)
    | ({ readonly sight: 'person' } & Written &
        InCase &
        InGroup & {
          readonly person: Person;
          readonly visitRisk?: VisitRisk | undefined;
          readonly newMessages: number;
        })
    | { readonly sight: 'reference'; readonly hasDied: boolean }
  );
type PartsOf<S extends Sight> = Extract<Parts, { readonly sight: S }>;

const every = (found: Referral) => ({
  referralId: found.id,
  reference: referenceOf(found.id),
  status: found.status,
  version: found.version,
});

const held = ({ found, directory, now }: Common) => ({
  todo: found.todo,
  holder: found.holder === undefined ? undefined : namedHolder(found.holder, directory, dayOf(now)),
  dueBy: found.dueBy,
});
const needOf = (found: Referral) => found.needs[0] ?? 'other';
const nameOfService = (found: Referral, directory: Directory): string =>
  directory.service(found.serviceId)?.name ?? 'a service that is no longer listed';

/** A pause that is over no longer keeps anybody from contacting the person. */
const notBefore = ({ parent, now }: InCase & Common): string | undefined =>
  parent.paused !== undefined && parent.paused.until > dayOf(now) ? parent.paused.until : undefined;

const asked = ({ found, directory, letter, notes, now }: Common & Written) => ({
  ...every(found),
  ...held({ found, directory, now }),
  serviceId: found.serviceId,
  serviceName: nameOfService(found, directory),
  need: needOf(found),
  urgency: found.urgency,
  area: letter.area,
  ageBand: letter.ageBand,
  accessNeeds: letter.accessNeeds,
  request: letter.request,
  sentAt: found.sentAt,
  exchange: notes
    .filter(({ about }) => about === 'question' || about === 'answer')
    .map(({ about, text, at }) => ({
      from: about === 'question' ? ('service' as const) : ('link-worker' as const),
      text,
      at,
    })),
  team: {
    organisationId: found.teamId,
    name: directory.nameOf(found.teamId),
    phone: directory.organisation(found.teamId)?.phone,
  },
});

const personView = (parts: PartsOf<'person'>): PersonView => {
  const { found, letter, person } = parts;
  return {
    sees: 'person',
    ...asked(parts),
    message: letter.message,
    person: sharedPerson(person, letter.share),
    contact: {
      // What was said of an old number says nothing of a new one: the service asks the team first.
      safeContact: person.askAgain === true ? 'not-asked' : (person.safeContact ?? 'not-asked'),
      notBefore: notBefore(parts),
    },
    visitRisk: shownVisitRisk(parts.visitRisk, dayOf(parts.now)),
    newMessages: parts.newMessages,
    acceptedAt: found.acceptedAt,
    startBy: found.startBy,
    group: groupShown(found, parts.group, dayOf(parts.now)),
    startedAt: found.startedAt,
    lastAttendance: found.lastAttendance,
    finishedAt: found.finishedAt,
    outcome: found.outcome,
  };
};

const referenceView = ({ found, directory, now, hasDied }: PartsOf<'reference'>): ReferenceView => ({
  sees: 'reference',
  ...every(found),
  finishedAt: found.finishedAt,
  cancelOn: found.startBy !== undefined && found.startBy >= dayOf(now) ? found.startBy : undefined,
  doNotContact: mustNotContact(found, hasDied),
  notShared: notSharedBecause(found, now),
  teamPhone: directory.organisation(found.teamId)?.phone,
});

const inTeam = ({ found, directory, now, name }: Common & Named) => ({
  ...every(found),
  ...held({ found, directory, now }),
  caseId: leadingCase(found),
  name,
  mode: found.mode,
  sentAt: found.sentAt,
  finishedAt: found.finishedAt,
});

/** The service of a restricted need is not told by who holds the referral either. */
const withoutService = <Of extends { readonly holder: NamedHolder | undefined }>(found: Referral, of: Of): Of =>
  of.holder?.id === found.providerId ? { ...of, holder: unnamedService } : of;

const fullView = (parts: PartsOf<'everything'>): FullView => {
  const { found, directory, letter, notes } = parts;
  const provider = directory.organisation(found.providerId);
  return {
    sees: 'everything',
    ...inTeam(parts),
    ...letter,
    need: needOf(found),
    urgency: found.urgency,
    serviceId: found.serviceId,
    serviceName: nameOfService(found, directory),
    provider: { name: directory.nameOf(found.providerId), phone: provider?.phone, email: provider?.email },
    openedAt: found.openedAt,
    acceptedAt: found.acceptedAt,
    startBy: found.startBy,
    group: groupShown(found, parts.group, dayOf(parts.now)),
    startedAt: found.startedAt,
    lastAttendance: found.lastAttendance,
    reason: found.reason,
    outcome: found.outcome,
    reminded: found.reminded,
    rescueTaskId: found.rescueTaskId,
    retryOf: found.retryOf,
    letRun: found.letRun,
    notBefore: notBefore(parts),
    notes: [...notes],
  };
};

/** Makes what a reader sees of a referral from the parts that their sight of it allows. */
export const viewFor = (parts: Parts): ReferralView => {
  switch (parts.sight) {
    case 'everything':
      return fullView(parts);
    case 'outline':
      return { sees: 'outline', ...withoutService(parts.found, inTeam(parts)), need: 'restricted' };
    case 'request':
      return { sees: 'request', ...asked(parts) };
    case 'person':
      return personView(parts);
    case 'reference':
      return referenceView(parts);
  }
};
