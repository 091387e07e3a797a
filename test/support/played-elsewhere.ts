import { readFileSync } from 'node:fs';

/** Pages that only a journey of their own comes to, where axe is asked of each as well: by path, the file of the journey. */
const playedElsewhere: Readonly<Record<string, string>> = {
  '/open/me/check-in': 'browser-own-questions.test.ts',
  '/open/me/answers': 'browser-carer.test.ts',
  '/open/me/helping': 'browser-carer.test.ts',
  '/open/me/helping/reach': 'browser-carer-told.test.ts',
  '/open/me/carers/:carerId{\\w+}/reach': 'browser-carer-told.test.ts',
  '/cases/:caseId/own/carers/:carerId{\\w+}/reach': 'browser-carer-told.test.ts',
  '/cases/:caseId/own/check-in': 'browser-own-questions.test.ts',
  '/cases/:caseId/own/thoughts/:referralId{ref_\\w+}': 'browser-thoughts.test.ts',
  '/complaints/:complaintId': 'browser-voice.test.ts',
  '/proposals/:proposalId': 'browser-proposals.test.ts',
  '/voice/comments/:commentId': 'browser-proposals.test.ts',
  '/replies/:replyId': 'browser-own-sms.test.ts',
};

const asksAxe = /\b(?:barriersOn|barriersAt|readable|problemsOf)\(/;

/** Tells whether a page is played by a journey of its own. Refuses: a journey that is gone, or that does not ask axe. */
export const isPlayedElsewhere = (path: string): boolean => {
  const file = playedElsewhere[path];
  if (file === undefined) return false;
  if (!asksAxe.test(readFileSync(new URL(`../journeys/${file}`, import.meta.url), 'utf8')))
    throw new Error(`${file} does not ask axe, so that nobody does of ${path}`);
  return true;
};
