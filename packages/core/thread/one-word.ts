/**
 * What phones teach people to answer with: a reply that is one of these and nothing else is done by itself. The
 * lists are short on purpose, as words in a sentence mean something else; a person reads every reply all the same.
 */
const stopping: readonly string[] = [
  ...['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'optout'],
  ...['stop texts', 'stop texting', 'stop texting me', 'no texts', 'no more texts'],
];
const helping: readonly string[] = ['help', 'info', 'who is this', 'who are you'];

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

/** Tells whether a reply asks for no more texts, and says nothing else. */
export const asksToStop = (words: string): boolean => stopping.includes(plain(words));

/** Tells whether a reply asks who it is that texts, and says nothing else. */
export const asksWhoWeAre = (words: string): boolean => helping.includes(plain(words));
