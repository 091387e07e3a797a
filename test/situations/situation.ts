import type { World } from '@fingerpost/testkit';

/** One thing that really happens to people, what the network makes of it, and the play that proves each sentence of it. */
export type Situation = {
  /** What it is known by, in kebab-case, unique. */
  readonly id: string;
  /** Whom it happens to. */
  readonly who: string;
  readonly happens: string;
  /** What the system does. */
  readonly does: string;
  /** What each other party sees: a sentence or two. */
  readonly others: string;
  /** One of the gravest, which is also played in a browser. */
  readonly grave?: true;
  /** Plays it through the use-cases and asserts what `does` and `others` say. */
  readonly run: (world: World) => Promise<void>;
};
