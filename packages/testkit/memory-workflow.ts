/** What an execution was given. */
type Input = { readonly id: string; readonly watch: number; readonly lookAt: string };
type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
type Answer = { readonly act?: string };

/** The executions of a state machine in memory, with the transitions that Step Functions would bill. */
export class MemoryWorkflow {
  readonly #executions = new Map<string, { readonly input: Input; status: Status; transitions: number }>();

  start(name: string, input: Input): Promise<'started' | 'exists'> {
    if (this.#executions.has(name)) return Promise.resolve('exists');
    this.#executions.set(name, { input, status: 'RUNNING', transitions: 1 });
    return Promise.resolve('started');
  }

  stop(name: string): Promise<void> {
    this.end(name, 'ABORTED');
    return Promise.resolve();
  }

  status(name: string): Promise<Status | undefined> {
    return Promise.resolve(this.#executions.get(name)?.status);
  }

  /** Ends a running execution, as a fault or a stop would. */
  end(name: string, status: Status): void {
    const found = this.#executions.get(name);
    if (found?.status === 'RUNNING') found.status = status;
  }

  /** Forgets every execution. */
  lose(): void {
    this.#executions.clear();
  }

  names(status: Status = 'RUNNING'): readonly string[] {
    return [...this.#executions].filter(([, execution]) => execution.status === status).map(([name]) => name);
  }

  transitions(): number {
    return [...this.#executions.values()].reduce((sum, { transitions }) => sum + transitions, 0);
  }

  /** The instant at which the next running execution looks. */
  nextLook(): string | undefined {
    return [...this.#executions.values()]
      .filter(({ status }) => status === 'RUNNING')
      .map(({ input }) => input.lookAt)
      .toSorted()[0];
  }

  /** Runs what is due at an instant as the state machine does: look, choice, at most one act, done. */
  async run(now: string, task: (input: unknown) => Promise<unknown>): Promise<number> {
    const due = [...this.#executions.values()].filter(
      ({ status, input }) => status === 'RUNNING' && input.lookAt <= now,
    );
    for (const execution of due) {
      const { id, watch } = execution.input;
      const { act } = (await task({ task: 'look', id, watch })) as Answer;
      const acts = act !== undefined && act !== 'nothing';
      if (acts) await task({ task: act, id, watch });
      execution.transitions += acts ? 4 : 3;
      if (execution.status === 'RUNNING') execution.status = 'SUCCEEDED';
    }
    return due.length;
  }
}
