import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from '../start-problem.ts';

const damage = (file: string): string | undefined => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    const answer: unknown = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    return answer === 'ok' ? undefined : String(answer);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
};

/** Checks the database file before a server opens it; a missing file is fine. Refuses: a damaged one, naming it. */
export const checkDatabaseFile = (file: string): void => {
  if (!existsSync(file)) return;
  const found = damage(file);
  if (found === undefined) return;
  throw new StartProblem(
    `The file ${file} is damaged and cannot be read (${found}). It holds all records of this data folder: if you have a copy of the folder, put it back; otherwise move the folder away, and Fingerpost starts afresh with its demo data.`,
  );
};

/**
 * Keeps writes and stream reads fast however many records the stream has. dynoxide never trims a stream and
 * numbers its records without an index, so each write would read all of it: 340 ms a transaction at 200,000.
 */
export const indexStream = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      'PRAGMA busy_timeout = 5000; CREATE INDEX IF NOT EXISTS stream_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
};
