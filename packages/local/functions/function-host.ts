import { type HostOptions, Instance } from './instance.ts';

/** How a function is run: how many copies may stand side by side, and how long one call may take in milliseconds. */
export type Limits = { readonly copies: number; readonly timeout: number };

type Pool = { instances: Instance[]; idle: Instance[]; waiting: ((instance: Instance) => void)[] };

/** Runs the very bundles that are deployed, each in threads of its own with an environment of its own. */
export class FunctionHost {
  readonly #options: HostOptions;
  readonly #pools = new Map<string, Pool>();

  constructor(options: HostOptions) {
    this.#options = options;
  }

  /** Calls a function with an event and gives what it answered, through JSON both ways. Refuses: with the function's own error, or when it takes too long. */
  async invoke(name: string, event: unknown, { copies, timeout }: Limits): Promise<unknown> {
    const pool = this.#pools.get(name) ?? { instances: [], idle: [], waiting: [] };
    this.#pools.set(name, pool);
    const instance = await this.#take(name, pool, copies);
    try {
      return await instance.run(event, this.#options.clockOffset(), timeout);
    } finally {
      this.#giveBack(name, pool, instance);
    }
  }

  #take(name: string, pool: Pool, copies: number): Instance | Promise<Instance> {
    const idle = pool.idle.pop();
    if (idle !== undefined && !idle.ended) return idle;
    pool.instances = pool.instances.filter(({ ended }) => !ended);
    if (pool.instances.length < copies) return this.#start(name, pool);
    return new Promise((resolve) => pool.waiting.push(resolve));
  }

  #start(name: string, pool: Pool): Instance {
    const instance = new Instance(this.#options, name);
    pool.instances.push(instance);
    return instance;
  }

  #giveBack(name: string, pool: Pool, instance: Instance): void {
    pool.instances = pool.instances.filter(({ ended }) => !ended);
    const next = pool.waiting.shift();
    if (next !== undefined) next(instance.ended ? this.#start(name, pool) : instance);
    else if (!instance.ended) pool.idle.push(instance);
  }

  /** Ends every copy at once; calls under way are refused. */
  async stop(): Promise<void> {
    await Promise.all([...this.#pools.values()].flatMap(({ instances }) => instances.map((each) => each.stop())));
    this.#pools.clear();
  }
}
