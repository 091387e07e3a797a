/**
 * Words of a person by which somebody reads them today; a reply goes to the safeguarding lead as well. The
 * list says nothing of anybody, and a person reads all that is written. Local changes belong here.
 */
const worrying: readonly RegExp[] = [
  /\bi(?:['’]?m| am)? (?:so |very |really )?(?:worried|scared|frightened|afraid)\b/i,
  /\b(?:kill|killing)\b/i,
  /\bsuicid/i,
  /\bend (?:it all|my life|things)\b/i,
  /\b(?:hurt|harm|cut)(?:t?ing|s)? (?:myself|himself|herself|themselves|me|him|her|them)\b/i,
  /\bself.?harm/i,
  /\b(?:want|wish)(?:ed)? to die\b/i,
  /\b(?:hits?|hitting|beats?|beating|threatens?|threatened|threatening) (?:me|him|her|us|them)\b/i,
  /\b(?:not|isn['’]?t|don['’]?t feel) safe\b|\bunsafe\b/i,
  /\bafraid of (?:him|her|them)\b/i,
  /\boverdos/i,
  /\b(?:abus\w*|rape[ds]?)\b/i,
];

/** Tells whether somebody's words may speak of danger, so that they are read today; that they do not is no promise. */
export const mayBeInDanger = (words: string): boolean => worrying.some((each) => each.test(words));
