import { identityAfterwards } from './identity-afterwards.ts';
import { identityAtOpening } from './identity-at-opening.ts';
import type { Situation } from './situation.ts';

export const situations: readonly Situation[] = [...identityAtOpening, ...identityAfterwards];
