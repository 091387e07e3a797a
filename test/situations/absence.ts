import { situations as closing } from './absence-closing.ts';
import { situations as leave } from './absence-leave.ts';
import { situations as silence } from './absence-silence.ts';
import type { Situation } from './situation.ts';

export const situations: readonly Situation[] = [...leave, ...silence, ...closing];
