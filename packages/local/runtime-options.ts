import * as z from 'zod';
import type { DemoPerson } from './demo-people.ts';
import type { Paths } from './paths.ts';

/** With what the own page of a demo person can be opened. */
export const OpenedDemoPage = z.object({
  name: z.string(),
  born: z.string(),
  nhsNumber: z.string(),
  code: z.string(),
  pin: z.string(),
});
export type OpenedDemoPage = z.infer<typeof OpenedDemoPage>;

/** What the first fill of an empty table gets: the functions' own environment and secret. */
export type FirstFill = {
  readonly environment: Readonly<Record<string, string>>;
  /** The JSON that the functions read from Secrets Manager. */
  readonly secret: string;
};

/** Fills an empty table, and tells with what the pages that it opened for people can be opened. */
type Seed = (fill: FirstFill) => Promise<unknown>;

/** How to run the network on this machine. */
export type RuntimeOptions = {
  /** The pages' port; the issuer, the stand-in for AWS and the database take the three after it. */
  readonly port: number;
  /** Where everything is kept; not needed with `inMemory`. */
  readonly dataDir?: string;
  /** Keeps everything in a temporary folder that goes when the runtime stops. */
  readonly inMemory?: boolean;
  /** Writes nothing to the terminal; errors are in the log of the functions. */
  readonly quiet?: boolean;
  readonly dynamodbEndpoint?: string;
  /** Makes the bundles; runs while the database starts. */
  readonly build?: () => Promise<void>;
  /** Fills a table that has nothing yet; killed in the middle, it is asked again for an empty one. */
  readonly seed?: Seed;
  readonly people?: readonly DemoPerson[];
  readonly paths?: Partial<Paths>;
  /** Told when the network cannot go on, for instance because its database is gone. */
  readonly onFatal?: (reason: string) => void;
};
