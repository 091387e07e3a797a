import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { StartProblem } from './start-problem.ts';

const locked = 5;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'errcode' in error ? error.errcode : undefined);

const open = (file: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // The exclusive lock lasts as long as the process, however it ends: it is what keeps two runtimes out of one folder.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec('CREATE TABLE IF NOT EXISTS named (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database?.close();
    if (codeOf(error) === locked) {
      throw new StartProblem(
        `Another Fingerpost is running on the same data (${file} is locked). Stop it first, or give this one a folder of its own with DATA_DIR=….`,
      );
    }
    throw new StartProblem(
      `The file ${file} is damaged and cannot be read (${error instanceof Error ? error.message : String(error)}). Move it away, together with the folder it is in, to start afresh; nothing else on this machine depends on it.`,
    );
  }
};

/** What the runtime itself remembers between starts: executions, stream positions, sent messages and a few named values, in one SQLite file. */
export class State {
  readonly database: DatabaseSync;

  /** Opens the file for this process alone. Refuses: a file that another runtime holds, or that is damaged. */
  constructor(file: string) {
    this.database = open(file);
  }

  /** Gives a named value, or undefined when it was never set or no longer has this shape. */
  get<T>(name: string, schema: z.ZodType<T>): T | undefined {
    const row = this.database.prepare('SELECT value FROM named WHERE name = ?').get(name);
    if (row === undefined) return undefined;
    return schema.safeParse(JSON.parse(z.string().parse(row['value']))).data;
  }

  /** Keeps a named value; it survives the process being killed right after. */
  set(name: string, value: unknown): void {
    this.database
      .prepare('INSERT INTO named (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .run(name, JSON.stringify(value));
  }

  close(): void {
    this.database.close();
  }
}
