import * as z from 'zod';
import type { State } from '../state.ts';

const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'ABORTED', 'TIMED_OUT']);

const row = z.object({
  name: z.string(),
  input: z.string(),
  status,
  look_at: z.number(),
  started_at: z.number(),
  stopped_at: z.number().nullable(),
  transitions: z.number(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  output: z.string().nullable(),
});

/** One execution of the follow-up state machine; times in milliseconds since 1970, `lookAt` on the domain clock. */
export type Execution = {
  readonly name: string;
  readonly input: string;
  readonly status: z.infer<typeof status>;
  readonly lookAt: number;
  readonly startedAt: number;
  readonly stoppedAt?: number;
  readonly transitions: number;
  readonly error?: string;
  readonly cause?: string;
  readonly output?: string;
};

/** How an execution ended. */
export type Ending = {
  readonly status: Exclude<Execution['status'], 'RUNNING'>;
  readonly error?: string;
  readonly cause?: string;
  readonly output?: string;
};

const read = (value: unknown): Execution => {
  const found = row.parse(value);
  return {
    name: found.name,
    input: found.input,
    status: found.status,
    lookAt: found.look_at,
    startedAt: found.started_at,
    transitions: found.transitions,
    ...(found.stopped_at === null ? {} : { stoppedAt: found.stopped_at }),
    ...(found.error === null ? {} : { error: found.error }),
    ...(found.cause === null ? {} : { cause: found.cause }),
    ...(found.output === null ? {} : { output: found.output }),
  };
};

/** The executions of this data folder, all of them; each change is on disk before the call returns. */
export class Executions {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    state.database.exec(
      `CREATE TABLE IF NOT EXISTS executions (name TEXT PRIMARY KEY, input TEXT NOT NULL, status TEXT NOT NULL, look_at REAL NOT NULL,
       started_at REAL NOT NULL, stopped_at REAL, transitions INTEGER NOT NULL, error TEXT, cause TEXT, output TEXT);
       CREATE INDEX IF NOT EXISTS executions_due ON executions (status, look_at)`,
    );
  }

  /** Finds an execution by its name. */
  find(name: string): Execution | undefined {
    const found = this.#state.database.prepare('SELECT * FROM executions WHERE name = ?').get(name);
    return found === undefined ? undefined : read(found);
  }

  /** Keeps a new, running execution; it stands in its first state, which is one transition. */
  add(name: string, input: string, lookAt: number): Execution {
    const startedAt = Date.now();
    this.#state.database
      .prepare(
        "INSERT INTO executions (name, input, status, look_at, started_at, transitions) VALUES (?, ?, 'RUNNING', ?, ?, 1)",
      )
      .run(name, input, lookAt, startedAt);
    return { name, input, status: 'RUNNING', lookAt, startedAt, transitions: 1 };
  }

  /** Gives the running execution that looks first, if any. */
  next(): Execution | undefined {
    const found = this.#state.database
      .prepare("SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY look_at, name LIMIT 1")
      .get();
    return found === undefined ? undefined : read(found);
  }

  /** Gives the running executions that look at this time or before, in order, at most this many. */
  due(now: number, limit: number): readonly Execution[] {
    return this.#state.database
      .prepare("SELECT * FROM executions WHERE status = 'RUNNING' AND look_at <= ? ORDER BY look_at, name LIMIT ?")
      .all(now, limit)
      .map(read);
  }

  /** Gives every execution, latest first. */
  all(): readonly Execution[] {
    return this.#state.database.prepare('SELECT * FROM executions ORDER BY started_at DESC, name').all().map(read);
  }

  /** Adds to the state transitions of an execution: states entered, and retries. */
  count(name: string, transitions: number): void {
    this.#state.database
      .prepare('UPDATE executions SET transitions = transitions + ? WHERE name = ?')
      .run(transitions, name);
  }

  /** Ends a running execution; one that has ended stays as it is. */
  end(name: string, { status: ended, error, cause, output }: Ending): void {
    this.#state.database
      .prepare(
        "UPDATE executions SET status = ?, stopped_at = ?, error = ?, cause = ?, output = ? WHERE name = ? AND status = 'RUNNING'",
      )
      .run(ended, Date.now(), error ?? null, cause ?? null, output ?? null, name);
  }
}
