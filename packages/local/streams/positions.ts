import * as z from 'zod';
import type { State } from '../state.ts';

/** How far each reader has come in each shard of a stream; on disk before the call returns. */
export class Positions {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    state.database.exec(
      'CREATE TABLE IF NOT EXISTS positions (reader TEXT, stream TEXT, shard TEXT, sequence TEXT NOT NULL, PRIMARY KEY (reader, stream, shard))',
    );
  }

  /** Gives the sequence number of the last record handled, or undefined when none was. */
  get(reader: string, stream: string, shard: string): string | undefined {
    const row = this.#state.database
      .prepare('SELECT sequence FROM positions WHERE reader = ? AND stream = ? AND shard = ?')
      .get(reader, stream, shard);
    return row === undefined ? undefined : z.string().parse(row['sequence']);
  }

  /** Keeps the sequence number of the last record handled. */
  set(reader: string, stream: string, shard: string, sequence: string): void {
    this.#state.database
      .prepare(
        'INSERT INTO positions (reader, stream, shard, sequence) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET sequence = excluded.sequence',
      )
      .run(reader, stream, shard, sequence);
  }
}
