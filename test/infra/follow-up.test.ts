import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, it } from 'vitest';
import { followUpDefinition } from '@fingerpost/infra/workflows/follow-up';

type Definition = ConstructorParameters<typeof StateMachine>[0];
type Payload = { task: string; id: string; watch: number };

const tasks = {
  Look: 'look',
  'Remind provider': 'remind',
  'Hand to link worker': 'hand-over',
  'Ask how it is going': 'ask-how',
  'Ask for outcome': 'ask-outcome',
  'Raise to lead': 'raise',
};
const input = { id: 'ref_0example', watch: 3, lookAt: '2026-01-05T09:00:00.000Z' };
const now = { 'Wait until lookAt': 0 };
const machine = () => new StateMachine(JSON.parse(followUpDefinition()) as Definition);

/** Runs the definition with an answer, or a fault, for each call; gives the states entered and the calls made. */
const run = async (answer: (payload: Payload, call: number) => unknown, execution = input, waits: object = now) => {
  const calls: Payload[] = [];
  const handler = async (payload: unknown) => {
    calls.push(payload as Payload);
    return answer(payload as Payload, calls.length) as never;
  };
  const names = Object.keys(tasks);
  const { result, eventLogs } = machine().run(execution, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(names.map((name) => [name, handler])),
      waitTimeOverrides: { ...waits },
      retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 0])),
    },
  });
  const outcome = await result.then(
    () => 'succeeded',
    (error: unknown) => `failed: ${String(error)}`,
  );
  const states: string[] = [];
  for await (const event of eventLogs) {
    if (event.type === 'StateEntered') states.push(event.state.name);
  }
  return { outcome, states, calls };
};

const answering = (act: string) => (payload: Payload) => ({ act, id: payload.id, watch: payload.watch });

describe('the follow-up of a deadline', () => {
  it('ends after four states when a look asks for nothing', async () => {
    const { outcome, states, calls } = await run(answering('nothing'));
    expect(outcome).toBe('succeeded');
    expect(states).toEqual(['Wait until lookAt', 'Look', 'What to do', 'Done']);
    expect(calls).toEqual([{ task: 'look', id: input.id, watch: 3 }]);
  });

  it.each(Object.entries(tasks).slice(1))(
    'goes by "%s" when a look asks for %s, and does nothing else',
    async (state, task) => {
      const { outcome, states, calls } = await run(answering(task));
      expect(outcome).toBe('succeeded');
      expect(states).toEqual(['Wait until lookAt', 'Look', 'What to do', state, 'Done']);
      expect(calls[1]).toEqual({ task, id: input.id, watch: 3 });
    },
  );

  it('waits until the time it is given', async () => {
    const lookAt = new Date(Date.now() + 1_200).toISOString();
    await run(answering('nothing'), { ...input, lookAt }, {});
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(lookAt));
  });

  it('tries a failing task again', async () => {
    const { outcome, calls } = await run((payload, call) => {
      if (call < 4) throw new Error('not yet');
      return answering('nothing')(payload);
    });
    expect(outcome).toBe('succeeded');
    expect(calls).toHaveLength(4);
  });

  it.each(['look', 'raise'])('gives up, and fails, when "%s" never succeeds', async (failing) => {
    const { outcome, states, calls } = await run((payload) => {
      if (payload.task === failing) throw new Error('never');
      return answering('raise')(payload);
    });
    expect(outcome).toMatch(/^failed: ./);
    expect(states.at(-1)).toBe('Gave up');
    expect(calls.filter(({ task }) => task === failing)).toHaveLength(8);
  });

  it('gives up when a look asks for what it does not know', async () => {
    const { states } = await run(answering('dance'));
    expect(states.at(-1)).toBe('Gave up');
  });

  it('has a time limit on every task and none on the whole, which may wait for months', () => {
    const { States, ...whole } = JSON.parse(followUpDefinition()) as Definition;
    const limits = Object.entries(States).flatMap(([name, state]) =>
      state.Type === 'Task' ? [[name, state.TimeoutSeconds, state.Resource]] : [],
    );
    expect(limits).toEqual(Object.keys(tasks).map((name) => [name, 60, '${WorkflowFunctionArn}']));
    expect(whole).toEqual({ StartAt: 'Wait until lookAt' });
  });
});
