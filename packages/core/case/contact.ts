import * as z from 'zod';
import { MemberId } from '@fingerpost/kernel';
import type { AvoidedChannel, PersonDetails } from '@fingerpost/core/patient';

export const ContactChannel = z.enum(['call', 'text', 'email', 'letter', 'visit', 'video', 'face-to-face']);
export type ContactChannel = z.infer<typeof ContactChannel>;

export const ContactResult = z.enum([
  'reached',
  'no-answer',
  'left-message',
  'did-not-attend',
  'wrong-number',
  'declined-to-talk',
]);
export type ContactResult = z.infer<typeof ContactResult>;

/** One contact or attempt as it is kept: only a two-way talk with the person counts as reached. */
export const Contact = z.object({
  at: z.iso.datetime(),
  channel: ContactChannel,
  withWhom: z.enum(['person', 'carer', 'other']),
  result: ContactResult,
  minutes: z.int().optional(),
  note: z.string().optional(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  recordedAt: z.iso.datetime(),
});
export type Contact = z.infer<typeof Contact>;

type What = Pick<Contact, 'channel' | 'withWhom' | 'result'>;

/** Tells whether a contact was a two-way talk with the person. */
export const isReached = ({ withWhom, result }: What): boolean => result === 'reached' && withWhom === 'person';

const avoidedAs: Partial<Record<ContactChannel, AvoidedChannel>> = {
  call: 'calls',
  text: 'texts',
  email: 'email',
  letter: 'letters',
  visit: 'visits',
};

/** Tells whether the person has said not to be contacted through a channel; a message left on a call is voicemail. */
export const isAvoided = (
  person: Pick<PersonDetails, 'safeContact'>,
  channel: ContactChannel,
  result?: ContactResult,
): boolean => {
  const safe = person.safeContact;
  if (safe === undefined || !('avoid' in safe)) return false;
  const avoided = avoidedAs[channel];
  const isVoicemail = channel === 'call' && result === 'left-message';
  return (avoided !== undefined && safe.avoid.includes(avoided)) || (isVoicemail && safe.avoid.includes('voicemail'));
};

const couldHaveReached: readonly ContactResult[] = ['no-answer', 'left-message', 'did-not-attend'];

/** Tells whether a contact counts as an attempt before closing: one that could have reached the person, by a way they allow. */
export const isAttempt = (person: Pick<PersonDetails, 'safeContact'>, what: What): boolean =>
  what.withWhom === 'person' && couldHaveReached.includes(what.result) && !isAvoided(person, what.channel, what.result);
