import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { tableSchema } from '@fingerpost/store/table-schema';

/** The namespace of the figures that the functions write into their own logs. */
const namespace = 'Fingerpost';

const period = Duration.minutes(5);

const sumOf = (metrics: Metric[]): IMetric => {
  const named = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({
    // FILL, because a metric that never happened is missing, and a sum with a missing part is missing too.
    expression: Object.keys(named)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics: named,
    period,
  });
};

/** Gives a figure that the functions write, summed over its period; `stage` is its only dimension. */
export const written = (metricName: string, stage: string, over: Duration = period): Metric =>
  new Metric({ namespace, metricName, dimensionsMap: { stage }, statistic: 'Sum', period: over });

/** Counts the server errors of one route from the access log, since API Gateway counts both routes as one. */
export const serverErrors = (scope: Construct, id: string, log: LogGroup, route: string, stage: string): Metric =>
  new MetricFilter(scope, id, {
    logGroup: log,
    metricNamespace: `${namespace}/${stage}`,
    metricName: id,
    metricValue: '1',
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.route', '=', route),
      FilterPattern.stringValue('$.status', '=', '5*'),
    ),
  }).metric({ statistic: 'Sum', period });

/** Adds up the throttled calls of several functions. */
export const throttles = (functions: LambdaFunction[]): IMetric =>
  sumOf(functions.map((each) => each.metricThrottles({ statistic: 'Sum', period })));

/** Counts the runs of a function that came to a good end, by the hour. */
export const goodRuns = (one: LambdaFunction): IMetric =>
  new MathExpression({
    expression: 'runs - FILL(failures, 0)',
    usingMetrics: {
      runs: one.metricInvocations({ statistic: 'Sum', period: Duration.hours(1) }),
      failures: one.metricErrors({ statistic: 'Sum', period: Duration.hours(1) }),
    },
    period: Duration.hours(1),
  });

const ofTable = (metricName: string, dimensionsMap: Record<string, string>): Metric =>
  new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period });

/** Adds up what the table and its indexes turned away for going too fast. */
export const tableThrottles = (TableName: string): IMetric => {
  const indexes = Object.keys(tableSchema.indexes);
  const places = [{ TableName }, ...indexes.map((index) => ({ TableName, GlobalSecondaryIndexName: index }))];
  return sumOf(
    places.flatMap((place) => [ofTable('ReadThrottleEvents', place), ofTable('WriteThrottleEvents', place)]),
  );
};

/** Adds up the faults that DynamoDB itself answered with, over the operations that the store uses. */
export const tableFaults = (TableName: string): IMetric =>
  sumOf(
    ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactWriteItems', 'GetRecords'].map((Operation) =>
      ofTable('SystemErrors', { TableName, Operation }),
    ),
  );
