/**
 * Words in a reply that put it before the safeguarding lead as well. The list is short and says nothing of
 * anybody: a person reads every reply, this only has one of them look today. Local changes belong here.
 */
const worrying: readonly RegExp[] = [
  /\bi(?:['’]?m| am)? (?:so |very |really )?(?:worried|scared|frightened|afraid)\b/i,
  /\b(?:kill|killing)\b/i,
  /\bsuicid/i,
  /\bend (?:it all|my life|things)\b/i,
  /\b(?:hurt|harm|cut)(?:ing)? (?:myself|himself|herself|themselves|me|him|her|them)\b/i,
  /\b(?:want|wish)(?:ed)? to die\b/i,
  /\b(?:hits?|hitting|beats?|beating|threatens?|threatened) (?:me|him|her|us|them)\b/i,
  /\b(?:not|isn['’]?t|don['’]?t feel) safe\b/i,
  /\boverdos/i,
  /\b(?:abus(?:e|ed|ing)|rape[ds]?)\b/i,
];

/** Tells whether a reply has words that may speak of danger. */
export const mayBeInDanger = (words: string): boolean => worrying.some((each) => each.test(words));

const stopping = /^\s*(?:stop|stop all|stopall|unsubscribe|cancel|end|quit)[.!]*\s*$/i;

/** Tells whether a text asks for no more texts, in the one word that phones teach people. */
export const asksToStop = (words: string): boolean => stopping.test(words);
