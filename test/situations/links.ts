import { whatComesBetween } from './links-afterwards.ts';
import { whoFinishesByLink } from './links-finishing.ts';
import { whoOpensLinks } from './links-opened.ts';
import type { Situation } from './situation.ts';

/** What happens around the link in an e-mail, by which an organisation answers without signing in. */
export const situations: readonly Situation[] = [...whoOpensLinks, ...whatComesBetween, ...whoFinishesByLink];
