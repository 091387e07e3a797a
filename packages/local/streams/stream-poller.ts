import type { DeadLetters } from './dead-letters.ts';
import type { StreamReader } from './stream-reader.ts';

const shortestSleep = 25;
const longestSleep = 1000;

type Waiter = { readonly resolve: () => void };

/** Polls one reader for as long as it runs; sleeps longer while nothing comes, and wakes when told that something was written. */
class Loop {
  readonly #reader: StreamReader;
  readonly #report: (message: string) => void;
  #waiters: Waiter[] = [];
  #wake: (() => void) | undefined;
  #stopped = false;
  #nudged = false;
  handled = 0;
  readonly #ended: Promise<void>;

  constructor(reader: StreamReader, report: (message: string) => void) {
    this.#reader = reader;
    this.#report = report;
    this.#ended = this.#run();
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  drain(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    const drained = new Promise<void>((resolve) => this.#waiters.push({ resolve }));
    this.nudge();
    return drained;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#reader.stop();
    this.nudge();
    await this.#ended;
    for (const { resolve } of this.#waiters.splice(0)) resolve();
  }

  async #run(): Promise<void> {
    let sleep = shortestSleep;
    while (!this.#stopped) {
      // Only who asked before this reading may take an empty answer for the end of what was written.
      const asked = this.#waiters;
      this.#waiters = [];
      const count = await this.#read();
      if (count === 0) for (const { resolve } of asked) resolve();
      else this.#waiters.unshift(...asked);
      sleep = count === 0 ? Math.min(sleep * 2, longestSleep) : shortestSleep;
      if (count === 0) sleep = (await this.#pause(sleep)) ? shortestSleep : sleep;
      else if (count === undefined) await this.#pause(longestSleep);
    }
  }

  async #read(): Promise<number | undefined> {
    try {
      const count = await this.#reader.readOnce();
      this.handled += count;
      return count;
    } catch (error) {
      if (!this.#stopped) this.#report(`${this.#reader.name} could not read the stream: ${String(error)}`);
      return undefined;
    }
  }

  /** Sleeps, and tells whether it was woken. */
  async #pause(milliseconds: number): Promise<boolean> {
    if (!this.#nudged && !this.#stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const woken = this.#nudged;
    this.#wake = undefined;
    this.#nudged = false;
    return woken;
  }
}

/** Keeps every reader of the stream going, each at its own pace. */
export class StreamPoller {
  readonly #loops: readonly Loop[];
  readonly #readers: readonly StreamReader[];
  readonly #deadLetters: DeadLetters;

  constructor(readers: readonly StreamReader[], deadLetters: DeadLetters, report: (message: string) => void) {
    this.#readers = readers;
    this.#deadLetters = deadLetters;
    this.#loops = readers.map((reader) => new Loop(reader, report));
  }

  /** Tells the readers that something may have been written. */
  nudge(): void {
    for (const loop of this.#loops) loop.nudge();
  }

  /** Resolves when every reader has handled all that was written before the call, and what they wrote themselves meanwhile. */
  async drain(): Promise<void> {
    let before: number;
    do {
      before = this.#handled();
      await Promise.all(this.#loops.map((loop) => loop.drain()));
    } while (this.#handled() !== before);
  }

  #handled(): number {
    return this.#loops.reduce((sum, loop) => sum + loop.handled, 0);
  }

  /** Hands every record that was set aside to its reader again, and tells how many went through. */
  async redeliver(): Promise<{ readonly handled: number; readonly failed: number }> {
    let handled = 0;
    const letters = this.#deadLetters.all();
    for (const { id, reader, record } of letters) {
      const owner = this.#readers.find(({ name }) => name === reader);
      if (owner === undefined || !(await owner.redeliver(record))) continue;
      this.#deadLetters.remove(id);
      handled += 1;
    }
    return { handled, failed: letters.length - handled };
  }

  /** Ends the polling after the calls under way. */
  async stop(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
  }
}
