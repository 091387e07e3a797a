import {
  ConditionFailed,
  type IndexName,
  type IndexRow,
  type Item,
  type Key,
  OutcomeUnknown,
  type QueryOptions,
  type Rows,
  type Table,
  TableBusy,
  type Write,
} from '@fingerpost/kernel';

/**
 * What can go wrong at a write and never does by itself on one machine. `forgotten` is a connection
 * cut after the commit, tried again when storage no longer knows the token; `overtaken` is somebody
 * else who changes the same thing between the read and the write.
 */
export const writeFaults = [
  'conflict',
  'throttled',
  'cut-before-commit',
  'cut-after-commit',
  'forgotten',
  'overtaken',
] as const;
export type WriteFault = (typeof writeFaults)[number];

/** Which write of a run goes wrong, counted from 1, and for how many tries on end. */
export type Strike = { readonly fault: WriteFault; readonly at?: number; readonly times?: number };

/** The Table port with faults: everything else goes through to the table behind it. */
export class FaultyTable implements Table {
  readonly #inner: Table;
  readonly #strike: Strike | undefined;
  #writes = 0;
  #forgotten = 0;
  readonly #tokens = new Map<string, string>();
  #frozen: Map<string, Rows<IndexRow>> | undefined;

  constructor(inner: Table, strike?: Strike) {
    this.#inner = inner;
    this.#strike = strike;
  }

  /** Tells whether the fault has struck, so that a test which it missed cannot pass. */
  get struck(): boolean {
    return this.#writes >= (this.#strike?.at ?? 1);
  }

  /** From now on each list is answered as it was when it was first asked for, as an index does that lags behind. */
  freezeIndexes(): void {
    this.#frozen = new Map();
  }

  get(key: Key): Promise<Item | undefined> {
    return this.#inner.get(key);
  }

  getMany(keys: readonly Key[]): Promise<readonly Item[]> {
    return this.#inner.getMany(keys);
  }

  query(pk: string, options?: QueryOptions): Promise<Rows<Item>> {
    return this.#inner.query(pk, options);
  }

  async queryIndex(index: IndexName, partition: string, options?: QueryOptions): Promise<Rows<IndexRow>> {
    const asked = JSON.stringify([index, partition, options]);
    const known = this.#frozen?.get(asked);
    if (known !== undefined) return known;
    const rows = await this.#inner.queryIndex(index, partition, options);
    this.#frozen?.set(asked, rows);
    return rows;
  }

  scanHeld(after?: Record<string, string>): Promise<Rows<IndexRow>> {
    return this.#inner.scanHeld(after);
  }

  async write(writes: readonly Write[], token: string): Promise<void> {
    this.#writes += 1;
    const { fault, at = 1, times = 1 } = this.#strike ?? {};
    const known = this.#tokens.get(token) ?? token;
    if (fault === undefined || this.#writes < at || this.#writes >= at + times) return this.#inner.write(writes, known);
    switch (fault) {
      case 'conflict':
        throw new TableBusy('TransactionConflict');
      case 'throttled':
        throw new TableBusy('ThrottlingException');
      case 'overtaken':
        throw new ConditionFailed([0]);
      case 'cut-before-commit':
        throw new OutcomeUnknown('cut before commit');
      case 'cut-after-commit':
        await this.#inner.write(writes, known);
        throw new OutcomeUnknown('cut after commit');
      case 'forgotten':
        await this.#inner.write(writes, known);
        this.#forgotten += 1;
        this.#tokens.set(token, `again-${String(this.#forgotten)}-${token}`.slice(0, 36));
        throw new OutcomeUnknown('cut after commit');
    }
  }
}
