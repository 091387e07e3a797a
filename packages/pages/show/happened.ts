import { caseStatusWords, referralStatusWords } from './status.tsx';

const words: Readonly<Record<string, { readonly words: string }>> = { ...caseStatusWords, ...referralStatusWords };

/** Names the state of a case or referral that a step came too late for. */
export const happenedWords = (state: string): string => words[state]?.words ?? state;
