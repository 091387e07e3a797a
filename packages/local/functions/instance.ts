import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { FunctionLog } from './function-log.ts';

const reply = z.union([
  z.object({ id: z.number(), answer: z.string() }),
  z.object({ id: z.number(), error: z.object({ name: z.string(), message: z.string(), stack: z.string() }) }),
]);

/** An error that a function threw, with the name that retries and catches go by. */
class FunctionError extends Error {
  constructor(name: string, message: string, stack?: string) {
    super(message);
    this.name = name;
    if (stack !== undefined && stack !== '') this.stack = stack;
  }
}

type Settled = { readonly answer: string } | { readonly error: FunctionError };

/** What a host needs: where the bundles are, their environment, how far the domain clock is moved, and where logs go. */
export type HostOptions = {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffset: () => number;
  readonly log: FunctionLog;
};

/** One warm copy of a function in a thread of its own: it handles one event at a time, as in Lambda. */
export class Instance {
  readonly #worker: Worker;
  #settle: ((settled: Settled) => void) | undefined;
  #calls = 0;
  ended = false;

  constructor(options: HostOptions, name: string) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      name,
      env: { ...options.environment, AWS_LAMBDA_FUNCTION_NAME: name },
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: { folder: options.folder, name },
    });
    options.log.follow(this.#worker.stdout);
    options.log.follow(this.#worker.stderr);
    this.#worker.on('message', (message) => {
      const answer = reply.parse(message);
      if (answer.id !== this.#calls) return;
      this.#finish(
        'answer' in answer
          ? { answer: answer.answer }
          : { error: new FunctionError(answer.error.name, answer.error.message, answer.error.stack) },
      );
    });
    this.#worker.on('error', (error) => this.#finish({ error: new FunctionError('Runtime.ExitError', String(error)) }));
    this.#worker.on('exit', () => {
      this.ended = true;
      this.#finish({ error: new FunctionError('Runtime.ExitError', `${name} ended before it answered`) });
    });
  }

  #finish(settled: Settled): void {
    this.#settle?.(settled);
    this.#settle = undefined;
  }

  /** Handles one event; the caller sees to it that none is under way. */
  async run(event: unknown, clockOffset: number, timeout: number): Promise<unknown> {
    this.#calls += 1;
    const id = this.#calls;
    const answered = new Promise<Settled>((resolve) => (this.#settle = resolve));
    this.#worker.postMessage({ id, event: JSON.stringify(event), clockOffset, timeout });
    const timer = setTimeout(() => {
      this.#finish({ error: new FunctionError('Sandbox.Timedout', `Task timed out after ${timeout / 1000} seconds`) });
      void this.stop();
    }, timeout);
    const settled = await answered;
    clearTimeout(timer);
    if ('error' in settled) throw settled.error;
    const value: unknown = JSON.parse(settled.answer);
    return value;
  }

  /** Ends the thread; a call under way is refused. */
  async stop(): Promise<void> {
    this.ended = true;
    await this.#worker.terminate();
  }
}
