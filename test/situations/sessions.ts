import { aboutDays } from './session-days.ts';
import { aboutPlaces } from './session-places.ts';
import { aboutRegisters } from './session-registers.ts';
import type { Situation } from './situation.ts';

/** What happens around the days, groups and registers of charities. */
export const situations: readonly Situation[] = [...aboutDays, ...aboutPlaces, ...aboutRegisters];
