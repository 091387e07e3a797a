import { accessSituations } from './not-with-access.ts';
import { listSituations } from './not-with-list.ts';
import type { Situation } from './situation.ts';

export const situations: readonly Situation[] = [...listSituations, ...accessSituations];
