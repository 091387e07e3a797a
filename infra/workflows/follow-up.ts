import { App, Duration, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  Fail,
  JitterType,
  JsonPath,
  StateGraph,
  Succeed,
  TaskInput,
  type TaskStateBase,
  Timeout,
  Wait,
  WaitTime,
  type IChainable,
  type INextable,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';

/** What a look may ask for, and the state that does it. */
const acts = [
  ['remind', 'Remind provider'],
  ['hand-over', 'Hand to link worker'],
  ['ask-how', 'Ask how it is going'],
  ['ask-outcome', 'Ask for outcome'],
  ['raise', 'Raise to lead'],
] as const;

type Task = 'look' | (typeof acts)[number][0];

/**
 * The follow-up of one deadline: wait, look, and do at most one thing.
 * The machine has no timeout of its own, because a deadline may be months away; only its tasks have one.
 */
export class FollowUp extends Construct {
  readonly start: IChainable & INextable;

  constructor(scope: Construct, id: string, workflow: IFunction) {
    super(scope, id);
    const done = new Succeed(this, 'Done', {
      comment: 'The next deadline, if there is one, has an execution of its own',
    });
    const gaveUp = new Fail(this, 'Gave up', {
      error: 'GaveUp',
      cause: 'The workflow function failed on every try; its log says why. Mend: docs/runbook.md#a-follow-up-failed',
    });
    const task = (name: string, act: Task): TaskStateBase =>
      LambdaInvoke.jsonPath(this, name, {
        lambdaFunction: workflow,
        // The function's ARN itself as resource: its answer comes without an envelope, on AWS and in the local engine.
        payloadResponseOnly: true,
        payload: TaskInput.fromObject({
          task: act,
          id: JsonPath.stringAt('$.id'),
          watch: JsonPath.numberAt('$.watch'),
        }),
        taskTimeout: Timeout.duration(Duration.seconds(60)),
        retryOnServiceExceptions: false,
      })
        // 5 s, 15 s, 45 s … at most 15 minutes apart and 40 in all; a longer fault fails the execution and alarms.
        .addRetry({
          errors: ['States.ALL'],
          interval: Duration.seconds(5),
          backoffRate: 3,
          maxAttempts: 7,
          maxDelay: Duration.minutes(15),
          jitterStrategy: JitterType.FULL,
        })
        .addCatch(gaveUp, { errors: ['States.ALL'], resultPath: JsonPath.DISCARD });

    const whatToDo = new Choice(this, 'What to do').when(Condition.stringEquals('$.act', 'nothing'), done);
    for (const [act, name] of acts) {
      whatToDo.when(Condition.stringEquals('$.act', act), task(name, act).next(done));
    }
    whatToDo.otherwise(gaveUp);

    const wait = new Wait(this, 'Wait until lookAt', { time: WaitTime.timestampPath('$.lookAt') });
    wait.next(task('Look', 'look')).next(whatToDo);
    this.start = wait;
  }
}

const placeholder = '${WorkflowFunctionArn}';

/** Gives the deployed state machine's own definition as JSON, with `${WorkflowFunctionArn}` where the function's ARN goes. */
export const followUpDefinition = (): string => {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Offline');
  const functionArn = 'arn:aws:lambda:eu-west-2:000000000000:function:workflow';
  const workflow = LambdaFunction.fromFunctionAttributes(stack, 'Workflow', { functionArn, skipPermissions: true });
  const { start } = new FollowUp(stack, 'FollowUp', workflow);
  const graph = new StateGraph(start.startState, 'follow-up');
  return JSON.stringify(stack.resolve(graph.toGraphJson()), null, 2).replaceAll(functionArn, placeholder);
};
