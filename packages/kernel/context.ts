import type { Actor } from './actor.ts';
import type { RandomCharacters } from './ids.ts';
import type { Objects } from './objects.ts';
import type { Secrets } from './secrets.ts';
import type { Table } from './table.ts';

/** What makes a request sent twice happen once: the caller's key, and a hash of the body it came with. */
export type Idempotency = {
  readonly operation: string;
  readonly path: string;
  readonly key: string;
  readonly bodyHash: string;
};

/** Everything a use-case may use besides its input. */
export type Context = {
  readonly actor: Actor;
  /** The domain clock, read once a request. */
  readonly now: Date;
  readonly requestId: string;
  readonly random: RandomCharacters;
  readonly table: Table;
  readonly objects: Objects;
  readonly secrets: Secrets;
  readonly idempotency?: Idempotency;
  /** The version the caller read, from If-Match. */
  readonly ifMatch?: number;
  /** Waits before another try; tests do not wait. */
  readonly pause: (milliseconds: number) => Promise<void>;
};
