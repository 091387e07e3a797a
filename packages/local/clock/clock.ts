import * as z from 'zod';
import type { State } from '../state.ts';

/** The domain clock: real time plus an offset that a person may move forward, kept between starts. Tokens and sessions never use it. */
export class Clock {
  readonly #state: State;
  #offset: number;

  constructor(state: State) {
    this.#state = state;
    this.#offset = state.get('clock', z.number()) ?? 0;
  }

  /** How far the domain clock is ahead of real time, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  /** The domain time, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Moves the clock forward to a time in milliseconds since 1970; a time that has passed changes nothing. */
  moveTo(time: number): void {
    if (time <= this.now()) return;
    this.#offset = Math.ceil(time) - Date.now();
    this.#state.set('clock', this.#offset);
  }
}
