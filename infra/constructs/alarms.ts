import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { anchor, headings, type Heading } from '../runbook.ts';
import { routeKeys } from './front-door.ts';
import type { Functions } from './functions.ts';
import { goodRuns, serverErrors, tableFaults, tableThrottles, throttles, written } from './metrics.ts';

type AlarmsProps = {
  config: StageConfig;
  key: IKey;
  functions: Functions;
  queues: Record<string, Queue>;
  machine: StateMachine;
  accessLog: LogGroup;
  tableName: string;
};

/** When an alarm rings: at `from` or more, `of` periods in a row; `silence` says what it means when nothing is counted. */
type When = { metric: IMetric; from: number; of?: number; silence?: TreatMissingData; below?: boolean };

/** Tells the people on call, by e-mail, what went wrong and which page of the runbook says what to do. */
export class Alarms extends Construct {
  private readonly action: SnsAction;
  private readonly stage: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.stage = props.config.stage;
    this.action = new SnsAction(this.topic(props));
    this.stream(props);
    this.people(props);
    this.machinery(props);
  }

  private topic({ config, key }: AlarmsProps): Topic {
    const topic = new Topic(this, 'OnCall', { masterKey: key, enforceSSL: true });
    // A policy of one's own takes the place of the default one, by which alarms of the account may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': topic.stack.account } },
      }),
    );
    topic.addSubscription(new EmailSubscription(config.alarmEmail));
    return topic;
  }

  private ring(id: string, heading: Heading, { metric, from, of = 1, silence, below = false }: When): void {
    const alarm = new Alarm(this, id, {
      alarmName: `fingerpost-${this.stage}: ${headings[heading]} (${id})`,
      alarmDescription: `${headings[heading]}. What to do: docs/runbook.md#${anchor(headings[heading])}`,
      metric,
      threshold: from,
      evaluationPeriods: of,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }

  private stream({ functions, queues }: AlarmsProps): void {
    for (const reader of ['record', 'send'] as const) {
      const age = functions[reader].metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) });
      this.ring(`${reader} age`, 'behind', { metric: age, from: Duration.minutes(10).toMilliseconds(), of: 2 });
    }
    for (const [name, queue] of Object.entries(queues)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
      this.ring(`${name} dead letters`, 'undelivered', { metric: waiting, from: 1 });
    }
    this.ring('set aside', 'setAside', { metric: written('SetAside', this.stage), from: 1 });
    this.ring('notices', 'notices', { metric: written('NoticeFailed', this.stage, Duration.hours(1)), from: 5 });
  }

  private people({ functions, accessLog }: AlarmsProps): void {
    for (const door of ['api', 'web', 'open'] as const) {
      const errors = serverErrors(this, `${door}-5xx`, accessLog, routeKeys[door], this.stage);
      this.ring(`${door} errors answered`, door, { metric: errors, from: 3 });
      const slowest = functions[door].metricDuration({ statistic: 'p99', period: Duration.minutes(5) });
      this.ring(`${door} p99`, 'slow', { metric: slowest, from: Duration.seconds(3).toMilliseconds(), of: 3 });
    }
  }

  private machinery({ functions, machine, tableName }: AlarmsProps): void {
    for (const [name, each] of Object.entries(functions)) {
      const errors = each.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) });
      this.ring(`${name} fails`, 'errors', { metric: errors, from: name === 'reconcile' ? 1 : 3 });
    }
    const period = Duration.minutes(5);
    this.ring('throttles', 'throttled', { metric: throttles(Object.values(functions)), from: 1, of: 2 });
    this.ring('executions failed', 'followUp', { metric: machine.metricFailed({ period }), from: 1 });
    this.ring('executions timed out', 'followUp', { metric: machine.metricTimedOut({ period }), from: 1 });
    this.ring('table throttles', 'tableThrottled', { metric: tableThrottles(tableName), from: 1, of: 2 });
    this.ring('table faults', 'tableErrors', { metric: tableFaults(tableName), from: 5 });
    this.ring('reconcile', 'reconcile', {
      metric: goodRuns(functions.reconcile),
      from: 1,
      of: 26,
      below: true,
      silence: TreatMissingData.BREACHING,
    });
  }
}
