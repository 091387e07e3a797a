import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DemoPerson } from '../demo-people.ts';
import type { State } from '../state.ts';

/** Somebody who can sign in here, and what the issuer says of them. */
export type Person = { readonly sub: string; readonly name: string; readonly email: string };

const row = z.object({ sub: z.string(), email: z.string() });

const subOf = (email: string): string => `email-${createHash('sha256').update(email).digest('hex').slice(0, 32)}`;

/** The demo people, and whoever signed in by typing an e-mail address, which is how an invitation is tried out. */
export class People {
  readonly #state: State;
  readonly #demo: readonly DemoPerson[];

  constructor(state: State, demo: readonly DemoPerson[]) {
    this.#state = state;
    this.#demo = demo;
    state.database.exec('CREATE TABLE IF NOT EXISTS people (sub TEXT PRIMARY KEY, email TEXT NOT NULL)');
  }

  /** Gives the people whom the sign-in page lists. */
  get demo(): readonly DemoPerson[] {
    return this.#demo;
  }

  /** Finds a person by the issuer's name for them. */
  find(sub: string): Person | undefined {
    const known = this.#demo.find((person) => person.sub === sub);
    if (known !== undefined) return known;
    const found = row.safeParse(
      this.#state.database.prepare('SELECT sub, email FROM people WHERE sub = ?').get(sub),
    ).data;
    return found === undefined ? undefined : { ...found, name: found.email };
  }

  /** Gives the person with an e-mail address, always the same one; undefined when it is no address. */
  withEmail(typed: string): Person | undefined {
    const email = z.email().safeParse(typed.trim().toLowerCase()).data;
    if (email === undefined) return undefined;
    const known = this.#demo.find((person) => person.email === email);
    if (known !== undefined) return known;
    const sub = subOf(email);
    this.#state.database.prepare('INSERT OR IGNORE INTO people (sub, email) VALUES (?, ?)').run(sub, email);
    return { sub, email, name: email };
  }
}
