import { concernsLeft } from './concern-left.ts';
import { concernsRaised } from './concern-raised.ts';
import type { Situation } from './situation.ts';
import { visits } from './visits.ts';

export const situations: readonly Situation[] = [...concernsRaised, ...concernsLeft, ...visits];
