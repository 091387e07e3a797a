import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

type SchedulesProps = { reconcile: LambdaFunction; send: LambdaFunction; undelivered: Queue };

/** What the clock starts: reconcile each night at half past two, and every 5 minutes the notices that are due again. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { reconcile, send, undelivered }: SchedulesProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [reconcile.functionArn, send.functionArn] }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }));
    const call = (name: string, scheduleExpression: string, target: LambdaFunction, input: object) => {
      const schedule = new CfnSchedule(this, name, {
        scheduleExpression,
        scheduleExpressionTimezone: 'Europe/London',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
          deadLetterConfig: { arn: undelivered.queueArn },
        },
      });
      schedule.node.addDependency(role);
    };
    call('Reconcile', 'cron(30 2 * * ? *)', reconcile, {});
    call('Retry notices', 'rate(5 minutes)', send, { retry: true });
  }
}
