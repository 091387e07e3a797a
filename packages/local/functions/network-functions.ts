import type { FunctionHost, Limits } from './function-host.ts';

/** The functions of the network by the name of their bundle. */
export type FunctionName = 'api' | 'web' | 'open' | 'record' | 'send' | 'workflow' | 'reconcile';

// Copies and time limits in milliseconds; the readers go one batch at a time, as their shard does.
const limits: Readonly<Record<FunctionName, Limits>> = {
  api: { copies: 2, timeout: 29_000 },
  web: { copies: 2, timeout: 29_000 },
  open: { copies: 1, timeout: 29_000 },
  record: { copies: 1, timeout: 60_000 },
  send: { copies: 1, timeout: 60_000 },
  workflow: { copies: 2, timeout: 30_000 },
  reconcile: { copies: 1, timeout: 300_000 },
};

/** Calls a function of the network with an event. */
export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

/** Gives the way to call each function within its own limits. */
export const invokeWith =
  (host: FunctionHost): Invoke =>
  (name, event) =>
    host.invoke(name, event, limits[name]);
