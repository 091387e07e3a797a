const stopping = /^\s*(?:stop|stop all|stopall|unsubscribe|cancel|end|quit)[.!]*\s*$/i;

/** Tells whether a text asks for no more texts, in the one word that phones teach people. */
export const asksToStop = (words: string): boolean => stopping.test(words);
