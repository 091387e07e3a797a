import { type Context, referenceOf } from '@fingerpost/kernel';
import { readMember } from '@fingerpost/core/access';
import { caseKey, caseOf } from '@fingerpost/core/case';
import { type Directory, isRestricted, readDirectory } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { isFinished, type Referral, referralKey, referralOf } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { type Way, wayToTell } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import type { About } from './hand-to-colleague.ts';
import type { Notice, NoticeKind } from './notice.ts';

/** What is sent: the template, where to, and the words that fill it. */
export type Addressed = Exclude<Way, { readonly by: 'colleague' }> & {
  readonly template: string;
  readonly words: Readonly<Record<string, string>>;
};

/** What becomes of a notice now: it is sent, a colleague tells the person, or nobody needs it any more. */
export type Fate =
  | { readonly fate: 'send'; readonly addressed: Addressed }
  | { readonly fate: 'colleague'; readonly about: About; readonly why: string }
  | { readonly fate: 'not-needed' };

const notNeeded: Fate = { fate: 'not-needed' };
const email = (template: string, to: string | undefined, words: Addressed['words']): Fate =>
  to === undefined ? notNeeded : { fate: 'send', addressed: { template, by: 'email', to, words } };

/** Reads a referral with its case, and the person where asked for, in one round trip. */
export const readAbout = async (
  context: Context,
  caseId: string,
  referralId: string,
): Promise<(About & { readonly person: Person }) | undefined> => {
  const items = await context.table.getMany([referralKey(referralId), caseKey(caseId), personKey(caseId)]);
  const [head, of, person] = ['referral', 'case', 'person'].map((type) => items.find((item) => item.type === type));
  if (head === undefined || of === undefined || person === undefined) return undefined;
  const directory = await readDirectory(context);
  return { found: referralOf(head), of: caseOf(of), person: Person.parse(person.data), directory };
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

const forPerson = (kind: NoticeKind, about: About, person: Person, today: string): Fate => {
  const { found, of, directory } = about;
  const isOver = of.closure?.reason === 'died' || of.closure?.reason === 'in-error' || found.status === 'in-error';
  if (isOver || found.mode === 'signposted') return notNeeded;
  const colleague = (why: string): Fate => ({ fate: 'colleague', about, why });
  if (of.paused !== undefined && of.paused.until >= today) return colleague('paused');
  const way = wayToTell(person);
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
  const words = { ...names, ...(by === undefined ? {} : { by }), ...(isInFull ? details : {}) };
  const template = isInFull ? 'accepted-in-full-letter' : `${said}-${way.by}`;
  return { fate: 'send', addressed: { ...way, template, words } };
};

const stillNeeded = (kind: NoticeKind, found: Referral): boolean => {
  if (kind === 'withdrawn') return true;
  if (kind === 'referral-sent') return found.status === 'sent';
  if (kind === 'reminder' || kind === 'ask-outcome') return found.reminded > 0 && !isFinished(found.status);
  return !isFinished(found.status);
};

const forProvider = (kind: NoticeKind, found: Referral, directory: Directory): Fate => {
  const isReader = found.mode === 'network' && found.sentAt !== undefined;
  if (!isReader || !stillNeeded(kind, found)) return notNeeded;
  const to = directory.organisation(found.providerId)?.email ?? directory.service(found.serviceId)?.email;
  const due = found.dueBy === undefined ? {} : { due: dayInWords(dayOf(new Date(found.dueBy))) };
  return email(`${kind}-email`, to, { reference: referenceOf(found.id), ...due });
};

/** Decides, from things as they stand now, what becomes of a notice; contact details go nowhere but into the answer. */
export const fateOf = async (context: Context, notice: Notice): Promise<Fate> => {
  const to = notice.for;
  switch (to.who) {
    case 'person': {
      const about = await readAbout(context, to.caseId, to.referralId);
      return about === undefined ? notNeeded : forPerson(notice.kind, about, about.person, dayOf(context.now));
    }
    case 'provider': {
      const item = await context.table.get(referralKey(to.referralId));
      return item === undefined ? notNeeded : forProvider(notice.kind, referralOf(item), await readDirectory(context));
    }
    case 'practice':
      return email('message-email', (await readDirectory(context)).organisation(to.organisationId)?.email, {});
    case 'member': {
      const stored = await readMember(context, to.organisationId, to.memberId);
      if (stored?.member.status !== 'invited') return notNeeded;
      const organisation = (await readDirectory(context)).nameOf(to.organisationId);
      return email('invitation-email', stored.member.email, { organisation });
    }
  }
};
