/** One item of the table: `data` is parsed by its feature on read, `list` is what the indexes project. */
export type Item = {
  readonly pk: string;
  readonly sk: string;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly list?: unknown;
  readonly holder?: string;
  readonly holderSort?: string;
  readonly sender?: string;
  readonly senderSort?: string;
  readonly receiver?: string;
  readonly receiverSort?: string;
  /** The count that a tally item keeps: open referrals of a case, active members of an organisation. */
  readonly tally?: number;
  /** When DynamoDB may remove the item, in seconds since 1970. */
  readonly expiresAt?: number;
};

export type Key = { readonly pk: string; readonly sk: string };
export type IndexName = 'byHolder' | 'bySender' | 'byReceiver';

/**
 * One write of a transaction; `expect` is the version the writer read, or `new` when nothing may be
 * there yet. `count` changes a tally unless it is settled; `settle` ends a tally that stands at zero,
 * or at `at` where what it counted is let go in the same transaction.
 */
export type Write =
  | { readonly kind: 'put'; readonly item: Item; readonly expect: number | 'new' }
  | { readonly kind: 'delete'; readonly key: Key; readonly expect: number }
  | { readonly kind: 'check'; readonly key: Key; readonly expect: number }
  | { readonly kind: 'count'; readonly key: Key; readonly by: number }
  | { readonly kind: 'settle'; readonly key: Key; readonly at?: number };

/** One row of an index: the item's keys, its kind and what lists show. */
export type IndexRow = Key &
  Pick<Item, 'type' | 'holder' | 'holderSort' | 'sender' | 'senderSort' | 'receiver'> & {
    readonly list: unknown;
    readonly sort: string;
  };

/** One page: where `after` is given more may follow, and it is handed back to go on. */
export type Rows<T> = { readonly rows: readonly T[]; readonly after?: Record<string, string> };

export type QueryOptions = {
  readonly limit?: number;
  readonly after?: Record<string, string>;
  readonly newestFirst?: boolean;
  readonly beginsWith?: string;
  /** Only sort keys below this one, exclusive. */
  readonly before?: string;
  /** Of an index, only sort keys above this one, exclusive; not together with `before`. */
  readonly above?: string;
};

/** The one door to storage: DynamoDB behind `packages/store`, the same in tests through an embedded server. */
export type Table = {
  get(key: Key): Promise<Item | undefined>;
  /** Reads up to 100 keys at once, strongly consistent, in any order; what is not there is left out. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  query(pk: string, options?: QueryOptions): Promise<Rows<Item>>;
  queryIndex(index: IndexName, partition: string, options?: QueryOptions): Promise<Rows<IndexRow>>;
  /** Goes through everything that anybody holds: the one scan of the system, for `reconcile`. */
  scanHeld(after?: Record<string, string>): Promise<Rows<IndexRow>>;
  /** Writes all or nothing. Refuses: ConditionFailed, TableBusy (nothing written), OutcomeUnknown (may be written). */
  write(writes: readonly Write[], token: string): Promise<void>;
};

/** A condition of the transaction did not hold, so nothing was written; `failed` are the positions of the writes. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly failed: readonly number[];
  constructor(failed: readonly number[]) {
    super(`condition failed on write ${failed.join(', ')}`);
    this.failed = failed;
  }
}

/** Storage was throttled or in conflict with another transaction; nothing was written. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** The connection was lost before the answer came: the transaction may or may not have been written. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
