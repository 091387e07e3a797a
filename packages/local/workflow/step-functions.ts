import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { parseJson } from '../http.ts';
import type { Definition } from './definition.ts';
import { type Run, startRun, type TaskFunction } from './engine.ts';
import type { Execution, Executions } from './executions.ts';

// More at once would only queue at the function, and a task's time limit runs while it queues.
const atOnce = 8;
const longestTimer = 60_000;
const stopPatience = 5000;

const waiting = z.looseObject({ lookAt: z.iso.datetime({ offset: true }) });

const lookAtOf = (input: string): number => {
  const found = waiting.safeParse(parseJson(input));
  return found.success ? Date.parse(found.data.lookAt) : 0;
};

type Options = {
  readonly executions: Executions;
  readonly clock: Clock;
  readonly definition: Definition;
  readonly callTask: TaskFunction;
  /** Told after each execution, when the table may have changed. */
  readonly onChange: () => void;
  readonly report: (message: string) => void;
};

/** Runs executions of the follow-up machine, each when the domain clock reaches its `lookAt`; they survive a restart. */
export class StepFunctions {
  readonly #options: Options;
  readonly #running = new Map<string, Run>();
  #idle: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #open = false;
  #finished = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Starts an execution, or finds the running one of the same name and input. Refuses: a name used otherwise (`exists`). */
  start(name: string, input: string): Execution | 'exists' {
    const found = this.#options.executions.find(name);
    if (found !== undefined) return found.status === 'RUNNING' && found.input === input ? found : 'exists';
    const execution = this.#options.executions.add(name, input, lookAtOf(input));
    this.pump();
    return execution;
  }

  /** Stops an execution, at once and for good; gives undefined when there is none of that name. */
  stop(name: string, error?: string, cause?: string): Execution | undefined {
    const { executions } = this.#options;
    executions.end(name, {
      status: 'ABORTED',
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
    this.#running.get(name)?.abort();
    return executions.find(name);
  }

  /** Finds an execution by its name. */
  describe(name: string): Execution | undefined {
    return this.#options.executions.find(name);
  }

  /** Gives every execution, latest first. */
  all(): readonly Execution[] {
    return this.#options.executions.all();
  }

  /** Gives when the next execution looks, in milliseconds since 1970 on the domain clock. */
  nextLook(): number | undefined {
    return this.#options.executions.next()?.lookAt;
  }

  /** How many executions have ended since the start of this process. */
  get finished(): number {
    return this.#finished;
  }

  /** Begins to run what is due, interrupted runs of an earlier start included. */
  open(): void {
    this.#open = true;
    this.pump();
  }

  /** Runs what is due now and sets the timer for what comes next; to be called whenever the clock was moved. */
  pump(): void {
    clearTimeout(this.#timer);
    if (!this.#open) return;
    const now = this.#options.clock.now();
    for (const execution of this.#options.executions.due(now, 2 * atOnce)) {
      if (this.#running.size >= atOnce) break;
      if (!this.#running.has(execution.name)) void this.#run(execution);
    }
    if (this.#running.size === 0) {
      for (const resolve of this.#idle.splice(0)) resolve();
    }
    const next = this.nextLook();
    if (next === undefined || this.#running.size > 0) return;
    this.#timer = setTimeout(() => this.pump(), Math.min(Math.max(next - now, 1), longestTimer));
  }

  async #run({ name, input }: Execution): Promise<void> {
    const { definition, callTask, executions, report, onChange } = this.#options;
    const run = startRun(definition, callTask, parseJson(input));
    this.#running.set(name, run);
    const { ending, transitions } = await run.done;
    this.#running.delete(name);
    // Closed in the middle: it stays running on disk, and the next start runs it again from the beginning.
    if (!this.#open) {
      this.#settle();
      return;
    }
    executions.count(name, Math.max(transitions - 1, 0));
    executions.end(name, ending);
    this.#finished += 1;
    if (ending.status === 'FAILED') {
      report(`execution ${name} failed: ${ending.error ?? ''} ${ending.cause ?? ''}`);
    }
    onChange();
    this.pump();
  }

  #settle(): void {
    if (this.#running.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Resolves when nothing runs and nothing is due; an execution whose time has not come does not count. */
  async idle(): Promise<void> {
    if (!this.#open) return;
    const idle = new Promise<void>((resolve) => this.#idle.push(resolve));
    this.pump();
    await idle;
  }

  /** Starts nothing more and waits up to 5 seconds for what runs. */
  async close(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#timer);
    const ended = new Promise<void>((resolve) => this.#idle.push(resolve));
    this.#settle();
    const timer = setTimeout(() => [...this.#running.values()].forEach((run) => run.abort()), stopPatience);
    await ended;
    clearTimeout(timer);
  }
}
