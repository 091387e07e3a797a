/** What was started, to be ended in the opposite order, once. */
export class Cleanup {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #ending: Promise<void> | undefined;

  /** Remembers how to end what was just started. */
  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  /** Ends everything; a step that fails does not keep the others from ending. */
  run(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #end(): Promise<void> {
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(`while stopping: ${String(error)}`);
      }
    }
  }
}
