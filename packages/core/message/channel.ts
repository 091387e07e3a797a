import { nameOf, type Person, type PersonDetails } from '@fingerpost/core/patient';
import type { NoticeChannel } from './notice.ts';
import { linesOfAddress, mobileIn } from './reach.ts';

/** Why nothing goes to a person by itself, so that a colleague talks with them instead. */
export type ToBeTold =
  | 'never-asked'
  | 'contact-rules'
  | 'communication-needs'
  | 'another-language'
  | 'prefers-to-talk'
  | 'not-delivered'
  | 'no-way';

/** The one way in which a person is told: a channel and where it leads, or a colleague and why. */
export type Way =
  | { readonly by: 'sms' | 'email'; readonly to: string }
  | { readonly by: 'letter'; readonly to: readonly string[] }
  | { readonly by: 'colleague'; readonly why: ToBeTold };

const colleague = (why: ToBeTold): Way => ({ by: 'colleague', why });

const writtenLanguage = /^english$/i;
const addressOf = (person: PersonDetails): readonly string[] | undefined =>
  person.noFixedAbode === true ? undefined : linesOfAddress(nameOf(person), person.address, person.postcode);

/** The channels that the person has and does not ask us to avoid, the least trouble first. */
const channelsOf = (person: PersonDetails, avoid: readonly string[]): readonly Way[] => {
  const phone = mobileIn(person.phone);
  const address = addressOf(person);
  const ways: readonly (Way | undefined)[] = [
    phone === undefined || avoid.includes('texts') ? undefined : { by: 'sms', to: phone },
    person.email === undefined || avoid.includes('email') ? undefined : { by: 'email', to: person.email },
    address === undefined || avoid.includes('letters') ? undefined : { by: 'letter', to: address },
  ];
  return ways.filter((way) => way !== undefined);
};

const preferred = { text: 'sms', email: 'email', letter: 'letter', call: undefined, visit: undefined } as const;

/**
 * Decides how a person is told something, the only place that does. Nothing goes by itself until
 * somebody has asked how the person must not be contacted, at the number they have now, nor where a phone is shared, times are
 * set, somebody must not know, or plain written English may not serve them. What could not be
 * delivered through the channels `tried` goes through another that fits.
 */
export const wayToTell = (
  person: PersonDetails & Pick<Person, 'askAgain'>,
  tried: readonly NoticeChannel[] = [],
): Way => {
  const safe = person.safeContact;
  if (safe === undefined || person.askAgain === true) return colleague('never-asked');
  const rules = 'avoid' in safe ? safe : undefined;
  const isBound = rules?.sharedPhone === true || [rules?.times, rules?.mustNotKnow, rules?.note].some(Boolean);
  if (isBound) return colleague('contact-rules');
  if (person.interpreter === true || (person.communicationNeeds ?? []).length > 0)
    return colleague('communication-needs');
  if (person.language !== undefined && !writtenLanguage.test(person.language)) return colleague('another-language');
  const wanted = person.preferredContact;
  if (wanted === 'call' || wanted === 'visit') return colleague('prefers-to-talk');
  const ways = channelsOf(person, rules?.avoid ?? []).filter(({ by }) => by === 'colleague' || !tried.includes(by));
  const best = wanted === undefined ? undefined : ways.find(({ by }) => by === preferred[wanted]);
  return best ?? ways[0] ?? colleague(tried.length > 0 ? 'not-delivered' : 'no-way');
};
