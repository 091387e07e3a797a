import { type HearingCarer, recipientOfCarer } from '@fingerpost/core/carer';
import { calledOf, type Recipient, type SafeContact } from '@fingerpost/core/patient';
import type { TaskKind } from '@fingerpost/core/work';
import { languageTag } from './language-tag.ts';
import { writtenNeeds, type WrittenNeeds } from './needs-met.ts';
import type { NoticeChannel } from './notice.ts';
import { linesOfAddress, mobileIn } from '@fingerpost/core/directory';
import { isSafeTime, nextSafeTime } from './safe-time.ts';

/** Why nothing goes to a person by itself, so that a colleague talks with them instead. */
export type ToBeTold =
  | 'never-asked'
  | 'contact-rules'
  | 'communication-needs'
  | 'another-language'
  | 'prefers-to-talk'
  | 'neutral-sender'
  | 'no-safe-time'
  | 'needs-a-code'
  | 'not-delivered'
  | 'no-way';

/** How it is written: in which words, in which language, and whether it may name who sends it. */
export type Manner = {
  readonly style?: 'easy-read';
  readonly language?: string;
  readonly isNeutral?: true;
  /** It goes to somebody who hears for the person, and says so. */
  readonly toCarer?: true;
};

type Channel =
  { readonly by: 'sms' | 'email'; readonly to: string } | { readonly by: 'letter'; readonly to: readonly string[] };

/** The one way in which a person is told: a channel and where it leads, later, or a colleague with what they do and why. */
export type Way =
  | (Channel & Manner)
  | { readonly by: 'later'; readonly at: Date }
  | { readonly by: 'colleague'; readonly todo: TaskKind; readonly why: ToBeTold };

/** What sending can do here: the languages whose texts are approved, and whether there is a sender that names nobody. */
export type SendingCan = { readonly languages: readonly string[]; readonly neutralSender: boolean };

/** What is to be told, and when it was first to be. */
export type Telling = {
  readonly now: Date;
  readonly since: Date;
  readonly can: SendingCan;
  readonly tried?: readonly NoticeChannel[];
  /** What may not be told without saying what it is about. */
  readonly isPlainOnly?: boolean;
  /** Who hears for the person, as they want; nobody where what is to be told is not for a carer. */
  readonly carers?: readonly HearingCarer[];
};

/** What a person said about how they must not be contacted. */
export type Rules = Exclude<SafeContact, { nothingToAvoid: true }>;

const colleague = (why: ToBeTold, todo: TaskKind = 'tell-person'): Way => ({ by: 'colleague', why, todo });

/** Days that a notice waits for a time at which it is safe. */
const mostDaysLater = 3;
const day = 86_400_000;

/** Tells whether there are rules in somebody's own words, which only a person can keep. */
export const isBound = ({ times, safeHours, mustNotKnow, note }: Rules): boolean =>
  [safeHours === undefined ? times : undefined, mustNotKnow, note].some(Boolean);

const addressOf = (person: Recipient): readonly string[] | undefined =>
  person.noFixedAbode === true ? undefined : linesOfAddress(calledOf(person), person.address, person.postcode);

/** The channels that the person has and does not ask us to avoid, the least trouble first; a phone that others read gets no text. */
const channelsOf = (person: Recipient, rules: Rules | undefined): readonly Channel[] => {
  const avoid = rules?.avoid ?? [];
  const phone = rules?.sharedPhone === true ? undefined : mobileIn(person.phone);
  const address = addressOf(person);
  const ways: readonly (Channel | undefined)[] = [
    phone === undefined || avoid.includes('texts') ? undefined : { by: 'sms', to: phone },
    person.email === undefined || avoid.includes('email') ? undefined : { by: 'email', to: person.email },
    address === undefined || avoid.includes('letters') ? undefined : { by: 'letter', to: address },
  ];
  return ways.filter((way) => way !== undefined);
};

const preferred = { text: 'sms', email: 'email', letter: 'letter', call: undefined, visit: undefined } as const;

/** The channels that fit, the one they like best first; a screen serves somebody who needs large print only where they ask for it. */
const inOrder = (person: Recipient, rules: Rules | undefined, needs: WrittenNeeds): readonly Channel[] => {
  const { preferredContact } = person;
  const liked = preferredContact === undefined ? undefined : preferred[preferredContact];
  const asked = [...(liked === undefined ? [] : [liked]), ...needs.asksFor];
  const fits = channelsOf(person, rules)
    .filter(({ by }) => needs.emailOnly !== true || by === 'email')
    .filter(({ by }) => !needs.isLargePrint || by === 'letter' || asked.includes(by));
  const rank = ({ by }: Channel): number => (asked.includes(by) ? asked.indexOf(by) : asked.length);
  return fits.toSorted((one, other) => rank(one) - rank(other));
};

/** What only a colleague can do for this person, whatever the channel. */
const beyondWriting = (person: Recipient, needs: WrittenNeeds, can: SendingCan): Way | undefined => {
  const tag = languageTag(person.language);
  if (tag === undefined || (tag !== 'en' && !can.languages.includes(tag)) || (needs.needsInterpreter && tag === 'en'))
    return colleague('another-language', 'book-interpreter');
  if (needs.byColleague !== undefined) return colleague('communication-needs', needs.byColleague);
  if (needs.hasOther) return colleague('communication-needs');
  const { preferredContact } = person;
  return preferredContact === 'call' || preferredContact === 'visit' ? colleague('prefers-to-talk') : undefined;
};

/** A letter in a form that nobody prints by itself. */
const printedByHand = ({ by }: Channel, { isLargePrint, isEasyRead }: WrittenNeeds): TaskKind | undefined => {
  if (by !== 'letter') return undefined;
  if (isLargePrint) return 'letter-in-large-print';
  return isEasyRead ? 'letter-in-easy-read' : undefined;
};

const whenSafe = (way: Channel & Manner, rules: Rules | undefined, { now, since }: Telling): Way => {
  const hours = rules?.safeHours;
  if (hours === undefined || way.by === 'letter' || isSafeTime(hours, now)) return way;
  const at = nextSafeTime(hours, now);
  return at === undefined || at.getTime() - since.getTime() > mostDaysLater * day
    ? colleague('no-safe-time')
    : { by: 'later', at };
};

/** Why there is no channel: because of what they need, or because they have none. */
const noFit = ({ isLargePrint, emailOnly }: WrittenNeeds): ToBeTold =>
  isLargePrint || emailOnly === true ? 'communication-needs' : 'no-way';

/** Gives the first carer whom something can be sent to, by their own channel and in what they read. */
export const firstWhoHears = (
  carers: readonly HearingCarer[],
  telling: Telling,
): { readonly carerId: string; readonly way: Channel & Manner } | undefined => {
  for (const carer of carers) {
    const way = wayToTell(recipientOfCarer(carer), { ...telling, carers: [] });
    if (way.by !== 'colleague' && way.by !== 'later') return { carerId: carer.carerId, way };
  }
  return undefined;
};

/**
 * Decides how a person or a carer is told something, the only place that does. Nothing goes by itself until
 * somebody has asked how the person must not be contacted, at the number they have now; nor against
 * what they said then, nor in a form, a language or at a time that does not serve them.
 */
export const wayToTell = (person: Recipient, telling: Telling): Way => {
  const { can, tried = [], isPlainOnly = false, carers = [] } = telling;
  const safe = person.safeContact;
  if (safe === undefined || person.askAgain === true) return colleague('never-asked');
  const rules = 'avoid' in safe ? safe : undefined;
  if (rules !== undefined && isBound(rules)) return colleague('contact-rules');
  const needs = writtenNeeds(person);
  const beyond = beyondWriting(person, needs, can);
  if (beyond?.by === 'colleague' && beyond.todo === 'tell-through-carer' && !isPlainOnly) {
    const heard = firstWhoHears(carers, telling);
    if (heard !== undefined) return whenSafe({ ...heard.way, toCarer: true }, rules, telling);
  }
  if (beyond !== undefined) return beyond;
  const isNeutral = rules?.neutralSender === true;
  if (isNeutral && (!can.neutralSender || isPlainOnly)) return colleague('neutral-sender');
  const fits = inOrder(person, rules, needs).filter(({ by }) => !isNeutral || by === 'sms');
  const best = fits.find(({ by }) => !tried.includes(by));
  if (best === undefined && isNeutral) return colleague('neutral-sender');
  if (best === undefined) return colleague(tried.length > 0 ? 'not-delivered' : noFit(needs));
  const byHand = printedByHand(best, needs);
  if (byHand !== undefined) return colleague('communication-needs', byHand);
  const tag = languageTag(person.language);
  const manner: Manner = {
    ...(needs.isEasyRead ? { style: 'easy-read' } : {}),
    ...(tag === undefined || tag === 'en' ? {} : { language: tag }),
    ...(isNeutral ? { isNeutral } : {}),
  };
  return whenSafe({ ...best, ...manner }, rules, telling);
};
