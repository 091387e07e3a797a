import type { Situation } from './situation.ts';
import { whatFormsBring } from './ways-in-forms.ts';
import { whatIsRefused } from './ways-in-refused.ts';
import { whatPracticesHear } from './ways-in-practice.ts';

/** What happens around the public forms, and what the practice hears and does. */
export const situations: readonly Situation[] = [...whatFormsBring, ...whatIsRefused, ...whatPracticesHear];
