import { type Context, referenceOf, splitIdWithin } from '@fingerpost/kernel';
import { readMember } from '@fingerpost/core/access';
import { caseKey, caseOf } from '@fingerpost/core/case';
import { type Directory, isRestricted, readDirectory } from '@fingerpost/core/directory';
import { findGroup, meetingOn } from '@fingerpost/core/group';
import { Person, personKey } from '@fingerpost/core/patient';
import { deathCheckId, isFinished, type Referral, referralKey, referralOf } from '@fingerpost/core/referral';
import { dayOf, taskKey, taskOf } from '@fingerpost/core/work';
import { addressForConcern } from './safeguarding-address.ts';
import { type Way, wayToTell } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import type { About } from './hand-to-colleague.ts';
import type { Notice, NoticeKind } from './notice.ts';

/** What is sent: the template, where to, and the words that fill it. */
export type Addressed = Exclude<Way, { readonly by: 'colleague' }> & {
  readonly template: string;
  readonly words: Readonly<Record<string, string>>;
  /** The secret of the link by which a service answers without signing in; it goes into the message and nowhere else. */
  readonly token?: string;
};

/** What becomes of a notice now: it is sent, a colleague tells the person, or nobody needs it any more. */
export type Fate =
  | {
      readonly fate: 'send';
      readonly addressed: Addressed;
      /** The referral that a link in the message lets a service answer. */
      readonly answers?: Referral;
    }
  | { readonly fate: 'colleague'; readonly about: About; readonly why: string }
  | { readonly fate: 'not-needed'; readonly why?: string };

const notNeeded: Fate = { fate: 'not-needed' };
const email = (template: string, to: string | undefined, words: Addressed['words']): Fate =>
  to === undefined ? notNeeded : { fate: 'send', addressed: { template, by: 'email', to, words } };

/** Reads a referral with its case, and the person where asked for, in one round trip. */
export const readAbout = async (
  context: Context,
  caseId: string,
  referralId: string,
): Promise<(About & { readonly person: Person }) | undefined> => {
  const items = await context.table.getMany([
    referralKey(referralId),
    ...[caseKey, personKey].map((keyOf) => keyOf(caseId)),
    taskKey(deathCheckId(context, caseId)),
  ]);
  const [head, of, person, check] = ['referral', 'case', 'person', 'task'].map((type) =>
    items.find((item) => item.type === type),
  );
  if (head === undefined || of === undefined || person === undefined) return undefined;
  const { ledBy } = referralOf(head);
  if (ledBy !== undefined && ledBy !== caseId) return readAbout(context, ledBy, referralId);
  const directory = await readDirectory(context);
  const mayHaveDied = check !== undefined && taskOf(check).status === 'open';
  return { found: referralOf(head), of: caseOf(of), person: Person.parse(person.data), directory, mayHaveDied };
};

const acceptedWords = ({ found, directory }: About): Readonly<Record<string, string>> => {
  const by = found.startBy ?? dayOf(new Date(found.dueBy ?? found.changedAt));
  const service = directory.service(found.serviceId);
  const where = [service?.address, service?.postcode].filter((part) => part !== undefined).join(', ');
  const provider = directory.organisation(found.providerId);
  return {
    by: dayInWords(by),
    service: service?.name ?? directory.nameOf(found.providerId),
    where: where === '' ? 'They will tell you where.' : where,
    ask: [provider?.name, service?.phone ?? provider?.phone].filter((part) => part !== undefined).join(', '),
  };
};

/** A meeting that was cancelled may take place after all, by the time somebody would be told. */
const isStillSo = async (context: Context, { on }: Notice, { found }: About): Promise<boolean> => {
  if (on === undefined) return true;
  const group = found.group && (await findGroup(context, found.providerId, found.group.groupId));
  return group !== undefined && meetingOn(group, on)?.cancelled !== undefined;
};

/** Nobody is told of a meeting that has passed, that they had no place in any more, or at which a pause keeps them from being expected. */
const isPastMeeting = (on: string, { found, of }: About, today: string): boolean =>
  on < today ||
  found.group === undefined ||
  isFinished(found.status) ||
  (of.paused !== undefined && of.paused.until > on);

const forPerson = ({ kind, tried, on }: Notice, about: About, person: Person, today: string): Fate => {
  const { found, of, directory } = about;
  if (on !== undefined && isPastMeeting(on, about, today)) return notNeeded;
  if (of.closure?.reason === 'died') return { fate: 'not-needed', why: 'died' };
  const isOver = of.closure?.reason === 'in-error' || found.status === 'in-error';
  if (isOver || found.mode === 'signposted') return notNeeded;
  const colleague = (why: string): Fate => ({ fate: 'colleague', about, why });
  if (about.mayHaveDied === true) return colleague('may-have-died');
  if (of.unsettled === true) return colleague('who-is-it');
  if (of.paused !== undefined && of.paused.until >= today) return colleague('paused');
  const way = wayToTell(person, tried);
  if (way.by === 'colleague') return colleague(way.why);
  const team = directory.organisation(found.teamId);
  if (team?.phone === undefined) return colleague('no-number-to-ring');
  const isAccepted = kind === 'accepted' && found.status === 'accepted';
  const said = kind === 'accepted' && !isAccepted ? 'news' : kind;
  const names = { team: team.name, number: team.phone };
  const { by, ...details } = isAccepted ? acceptedWords(about) : { by: undefined };
  const policy = directory.policyOf(found.commissionerId);
  // Only a sealed letter names the service, and only where its need may be named.
  const isInFull =
    isAccepted && way.by === 'letter' && found.needs.every((n) => !isRestricted(n, policy.restrictedNeeds));
  const dated = { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on: dayInWords(on) }) };
  const words = { ...names, ...dated, ...(isInFull ? details : {}) };
  const template = isInFull ? 'accepted-in-full-letter' : `${said}-${way.by}`;
  return { fate: 'send', addressed: { ...way, template, words } };
};

const stillNeeded = (kind: NoticeKind, found: Referral): boolean => {
  if (kind === 'withdrawn' || kind === 'do-not-contact') return true;
  if (kind === 'referral-sent') return found.status === 'sent';
  if (kind === 'reminder' || kind === 'ask-outcome') return found.reminded > 0 && !isFinished(found.status);
  return !isFinished(found.status);
};

/** What a service is told with a link by which it answers; what needs signing in has none. */
const answering: readonly NoticeKind[] = ['referral-sent', 'reminder', 'answered'];

const forProvider = (kind: NoticeKind, found: Referral, directory: Directory): Fate => {
  const isReader = found.mode === 'network' && found.sentAt !== undefined;
  if (!isReader || !stillNeeded(kind, found)) return notNeeded;
  const to = directory.organisation(found.providerId)?.email ?? directory.service(found.serviceId)?.email;
  const due = found.dueBy === undefined ? {} : { due: dayInWords(dayOf(new Date(found.dueBy))) };
  const fate = email(`${kind}-email`, to, { reference: referenceOf(found.id), ...due });
  return fate.fate === 'send' && answering.includes(kind) ? { ...fate, answers: found } : fate;
};

/** What a service must not miss: by e-mail, or through a colleague where it has none. */
const pressing = async (context: Context, kind: NoticeKind, referralId: string): Promise<Fate> => {
  const about = await readAbout(context, splitIdWithin(referralId).caseId, referralId);
  if (about === undefined || about.found.sentAt === undefined || about.found.mode === 'signposted') return notNeeded;
  const { paused } = about.of;
  const until = paused !== undefined && paused.until > dayOf(context.now) ? paused.until : undefined;
  const isPast = (kind === 'paused' && until === undefined) || (kind === 'going-on' && until !== undefined);
  if (isPast || (kind !== 'do-not-contact' && isFinished(about.found.status))) return notNeeded;
  const fate = forProvider(kind, about.found, about.directory);
  if (fate.fate !== 'send') return { fate: 'colleague', about, why: 'no-way' };
  const words = { ...fate.addressed.words, ...(until === undefined ? {} : { until: dayInWords(until) }) };
  return { ...fate, addressed: { ...fate.addressed, words } };
};

const pressingKinds: readonly NoticeKind[] = ['do-not-contact', 'paused', 'going-on'];

/** Decides, from things as they stand now, what becomes of a notice; contact details go nowhere but into the answer. */
export const fateOf = async (context: Context, notice: Notice): Promise<Fate> => {
  const to = notice.for;
  switch (to.who) {
    case 'person': {
      const about = await readAbout(context, to.caseId, to.referralId);
      if (about === undefined || !(await isStillSo(context, notice, about))) return notNeeded;
      return forPerson(notice, about, about.person, dayOf(context.now));
    }
    case 'provider': {
      if (pressingKinds.includes(notice.kind)) return pressing(context, notice.kind, to.referralId);
      const item = await context.table.get(referralKey(to.referralId));
      return item === undefined ? notNeeded : forProvider(notice.kind, referralOf(item), await readDirectory(context));
    }
    case 'practice':
      return email(`${notice.kind}-email`, (await readDirectory(context)).organisation(to.organisationId)?.email, {});
    case 'safeguarding':
      return email('look-today-email', await addressForConcern(context, to.concernId), {});
    case 'member': {
      const stored = await readMember(context, to.organisationId, to.memberId);
      if (stored?.member.status !== 'invited') return notNeeded;
      const organisation = (await readDirectory(context)).nameOf(to.organisationId);
      return email('invitation-email', stored.member.email, { organisation });
    }
  }
};
