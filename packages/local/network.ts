import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Clock } from './clock/clock.ts';
import { walkTo } from './clock/walk.ts';
import type { Invoke } from './functions/network-functions.ts';
import { DeadLetters } from './streams/dead-letters.ts';
import { Positions } from './streams/positions.ts';
import { Shards } from './streams/shards.ts';
import { StreamPoller } from './streams/stream-poller.ts';
import { StreamReader } from './streams/stream-reader.ts';
import type { State } from './state.ts';
import type { StepFunctions } from './workflow/step-functions.ts';

type Parts = {
  readonly state: State;
  readonly clock: Clock;
  readonly invoke: Invoke;
  readonly machine: StepFunctions;
  readonly streamArn: string;
  readonly streams: DynamoDBStreamsClient;
  readonly report: (message: string) => void;
};

/** What happens behind the requests: both stream readers, the workflow, and the clock that moves them. */
export class Network {
  readonly #parts: Parts;
  readonly #deadLetters: DeadLetters;
  readonly #poller: StreamPoller;
  #walk: Promise<void> = Promise.resolve();

  /** Begins to read the stream at once. */
  constructor(parts: Parts) {
    const { state, streamArn, streams, invoke, report } = parts;
    const positions = new Positions(state);
    this.#parts = parts;
    this.#deadLetters = new DeadLetters(state);
    const readers = (['record', 'send'] as const).map(
      (name) =>
        new StreamReader({
          name,
          streamArn,
          positions,
          deadLetters: this.#deadLetters,
          shards: (position) => new Shards(streams, streamArn, position),
          invoke: (event) => invoke(name, event),
          report,
        }),
    );
    this.#poller = new StreamPoller(readers, this.#deadLetters, report);
  }

  /** Tells that something may have been written. */
  nudge(): void {
    this.#poller.nudge();
  }

  /** Resolves when the stream is read to its end and no execution is due or running. */
  async settle(): Promise<void> {
    const { machine } = this.#parts;
    let before: number;
    do {
      before = machine.finished;
      await this.#poller.drain();
      await machine.idle();
    } while (machine.finished !== before);
  }

  /** Moves the domain clock, stopping at every deadline; one walk at a time. */
  async advanceTo(time: number): Promise<void> {
    const { clock, machine } = this.#parts;
    const walk = this.#walk.then(() =>
      walkTo({ clock, nextLook: () => machine.nextLook(), settle: () => this.#settleWithNotices() }, time),
    );
    this.#walk = walk.catch(() => undefined);
    await walk;
  }

  async #settleWithNotices(): Promise<void> {
    await this.settle();
    await this.retryNotices();
    await this.settle();
  }

  /** Sends the notices whose next try has come; a failure is reported, as the schedule would just try again. */
  async retryNotices(): Promise<void> {
    try {
      await this.#parts.invoke('send', { retry: true });
    } catch (error) {
      this.#parts.report(`retrying notices failed: ${String(error)}`);
    }
  }

  /** Starts the executions that are missing, and gives what the function answered. */
  async reconcile(): Promise<unknown> {
    const answer = await this.#parts.invoke('reconcile', {});
    this.nudge();
    return answer;
  }

  /** Does again what was set aside: whole stream records here, single consumers in the functions. */
  async redrive(): Promise<unknown> {
    const records = await this.#poller.redeliver();
    const record = await this.#parts.invoke('record', { redrive: true });
    const send = await this.#parts.invoke('send', { redrive: true });
    this.nudge();
    return { records, record, send };
  }

  /** Gives the stream records that were set aside. */
  deadLetters(): unknown {
    return this.#deadLetters.all();
  }

  /** Ends the reading of the stream after the calls under way. */
  async stop(): Promise<void> {
    await this.#poller.stop();
  }
}
