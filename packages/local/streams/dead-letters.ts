import * as z from 'zod';
import type { State } from '../state.ts';

const row = z.object({ id: z.number(), reader: z.string(), record: z.string(), reason: z.string(), at: z.string() });

/** A stream record that a reader could not handle, kept whole until somebody redrives it. */
export type DeadLetter = {
  readonly id: number;
  readonly reader: string;
  readonly record: unknown;
  readonly reason: string;
  readonly at: string;
};

/** The records that were set aside so that those behind them could go on. */
export class DeadLetters {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    state.database.exec(
      'CREATE TABLE IF NOT EXISTS dead_letters (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, record TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL)',
    );
  }

  /** Sets a record aside. */
  add(reader: string, record: unknown, reason: string): void {
    this.#state.database
      .prepare('INSERT INTO dead_letters (reader, record, reason, at) VALUES (?, ?, ?, ?)')
      .run(reader, JSON.stringify(record), reason, new Date().toISOString());
  }

  /** Gives what is set aside, oldest first. */
  all(): readonly DeadLetter[] {
    return this.#state.database
      .prepare('SELECT * FROM dead_letters ORDER BY id')
      .all()
      .map((found) => {
        const { record, ...rest } = row.parse(found);
        const value: unknown = JSON.parse(record);
        return { ...rest, record: value };
      });
  }

  /** Forgets one that was handled after all. */
  remove(id: number): void {
    this.#state.database.prepare('DELETE FROM dead_letters WHERE id = ?').run(id);
  }
}
