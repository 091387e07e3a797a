import { DescribeExecutionCommand, SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, test, vi } from 'vitest';
import { names } from '../settings.ts';
import { clientSettings, startStandIn } from '../testing/stand-in.ts';

const day = 86_400_000;

const open = async () => {
  const standIn = await startStandIn();
  const client = new SFNClient(clientSettings(standIn.url));
  const input = (lookAt: number, watch = 1) =>
    JSON.stringify({ id: 'ref_1', watch, lookAt: new Date(lookAt).toISOString() });
  return {
    ...standIn,
    input,
    start: (name: string, text: string) =>
      client.send(new StartExecutionCommand({ stateMachineArn: names.stateMachine, name, input: text })),
    stop: (executionArn: string) => client.send(new StopExecutionCommand({ executionArn, cause: 'superseded' })),
    describe: (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn })),
  };
};

test('an execution waits for its time, then runs and succeeds', async () => {
  const { start, describe, input, clock, machine, seen } = await open();
  const { executionArn } = await start('ref_1-1', input(clock.now() + day));
  expect(await describe(executionArn!)).toMatchObject({ status: 'RUNNING', name: 'ref_1-1' });
  clock.moveTo(clock.now() + day + 1);
  await machine.idle();
  expect(await describe(executionArn!)).toMatchObject({ status: 'SUCCEEDED', output: '{"act":"nothing"}' });
  expect(seen).toEqual([JSON.parse(input(Date.parse((seen[0] as { lookAt: string }).lookAt)))]);
});

test('a short wait ends by itself in real time', async () => {
  const { start, describe, input, clock } = await open();
  const { executionArn } = await start('ref_1-1', input(clock.now() + 150));
  await vi.waitFor(async () => expect((await describe(executionArn!)).status).toBe('SUCCEEDED'), { timeout: 3000 });
});

test('starting again with the same name and input succeeds while it runs, and is refused in every other case', async () => {
  const { start, stop, input, clock } = await open();
  const text = input(clock.now() + day);
  const first = await start('ref_1-1', text);
  const again = await start('ref_1-1', text);
  expect(again.executionArn).toBe(first.executionArn);
  expect(again.startDate).toEqual(first.startDate);
  await expect(start('ref_1-1', input(clock.now() + day, 2))).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await stop(first.executionArn!);
  await expect(start('ref_1-1', text)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
});

test('a stopped execution is aborted, never runs, and stopping twice is fine', async () => {
  const { start, stop, describe, input, clock, machine, seen } = await open();
  const { executionArn } = await start('ref_1-1', input(clock.now() + day));
  await stop(executionArn!);
  expect((await stop(executionArn!)).stopDate).toBeInstanceOf(Date);
  expect(await describe(executionArn!)).toMatchObject({ status: 'ABORTED', cause: 'superseded' });
  clock.moveTo(clock.now() + 2 * day);
  await machine.idle();
  expect(seen).toEqual([]);
});

test("refusals carry the service's own error names", async () => {
  const { start, stop, describe, input } = await open();
  const missing = `${names.stateMachine.replace('stateMachine', 'execution')}:none`;
  await expect(stop(missing)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  await expect(describe(missing)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  await expect(start('not a name', input(0))).rejects.toMatchObject({ name: 'InvalidName' });
  await expect(start('ref_1-1', '{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
});
