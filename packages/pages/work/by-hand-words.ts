import { wordsOf } from '../form/words.ts';

/** How somebody tells a person what nothing could tell them by itself. */
export const byHandHelp = {
  'tell-by-text-relay':
    'Put 18002 before their number, on a phone or in the Relay UK app. What you say is typed to them; give them time to answer.',
  'tell-through-carer': 'They asked to be told through their carer. Say no more than the letter says.',
  'letter-in-large-print':
    'Print the letter in the size they need, sign it and post it. Then say here that it is done.',
  'letter-in-easy-read': 'Print the letter in Easy Read, sign it and post it. Then say here that it is done.',
  'letter-to-carer':
    'Print the letter as the carer reads it, sign it and post it to them. Then say here that it is done.',
  'letter-in-braille': 'Have the letter made in Braille, and post it. Then say here that it is done.',
  'message-in-audio':
    'Read the letter out into a recording that they can play, and send it. Then say here that it is done.',
  'book-interpreter':
    'Book an interpreter for their language or for sign language, and tell them together. Never use somebody of their family.',
} as const;

/** What is done for a carer; how to reach them stands with the carers of the case. */
export const carerKinds: readonly string[] = ['tell-carer', 'letter-to-carer', 'carer-needs'];

const whyWords: Readonly<Record<string, string>> = {
  'never-asked': 'Nobody has asked yet how they must not be contacted',
  'contact-rules': 'They said something about contact that only a person can keep to',
  'communication-needs': 'What is sent by itself does not meet what helps them to communicate',
  'another-language': 'There is no approved text in a language that they read',
  'prefers-to-talk': 'They would rather talk',
  'neutral-sender': 'Nothing could be sent that does not show who sends it',
  'no-safe-time': 'The next time at which it is safe comes too late',
  'not-delivered': 'What was sent did not arrive',
  'no-way': 'There is no number or address at which it would reach them',
  'no-page': 'They have no page any more on which they could read it',
  'needs-a-code': 'A link would not reach them in time. Give them a code for their page',
  'may-have-died': 'Somebody said that they have died',
  'who-is-it': 'It is not settled who they are',
  paused: 'They asked for a pause, or are away',
  'no-number-to-ring': 'The team has no number that they could ring',
};

/** Says why nothing was sent by itself. */
export const whyByHand = (why: string): string =>
  Object.hasOwn(whyWords, why) ? wordsOf(whyWords, why) : 'It could not be sent';
