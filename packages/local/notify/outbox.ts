import * as z from 'zod';
import type { State } from '../state.ts';

const message = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  channel: z.enum(['email', 'sms', 'letter']),
  recipient: z.string(),
  template: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  status: z.string(),
  at: z.string(),
});

/** A message that was sent; `at` is real time. */
export type Message = z.infer<typeof message>;

/** Every message that the stand-in for GOV.UK Notify took, kept between starts. */
export class Outbox {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
    state.database.exec(
      `CREATE TABLE IF NOT EXISTS outbox (id TEXT PRIMARY KEY, reference TEXT, channel TEXT NOT NULL, recipient TEXT NOT NULL,
       template TEXT NOT NULL, subject TEXT, body TEXT NOT NULL, status TEXT NOT NULL, at TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS outbox_reference ON outbox (reference)`,
    );
  }

  /** Keeps a message. */
  add(sent: Message): void {
    this.#state.database
      .prepare(
        'INSERT INTO outbox VALUES (:id, :reference, :channel, :recipient, :template, :subject, :body, :status, :at)',
      )
      .run(sent);
  }

  /** Finds a message by its id. */
  find(id: string): Message | undefined {
    return message.safeParse(this.#state.database.prepare('SELECT * FROM outbox WHERE id = ?').get(id)).data;
  }

  /** Gives the messages with a reference, or all of them, latest first. */
  list(reference?: string): readonly Message[] {
    const rows =
      reference === undefined
        ? this.#state.database.prepare('SELECT * FROM outbox ORDER BY rowid DESC').all()
        : this.#state.database.prepare('SELECT * FROM outbox WHERE reference = ? ORDER BY rowid DESC').all(reference);
    return rows.map((row) => message.parse(row));
  }
}
