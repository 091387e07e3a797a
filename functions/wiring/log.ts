import { Logger } from '@aws-lambda-powertools/logger';
import { ConcernId, splitIdWithin } from '@fingerpost/kernel';

/** What a log line may hold: codes, ids and counts. Never a name, a number, an address or a text somebody typed. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

const logger = new Logger({ serviceName: 'fingerpost' });

/** That there is a concern about somebody is not for those who read logs: it is known here without its case. */
const safe = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      ConcernId.safeParse(value).success ? splitIdWithin(String(value)).own : value,
    ]),
  );

/** Writes one line for one request or event: its code and its fields. */
export const log = (code: string, fields: LogFields = {}): void => {
  logger.info(code, safe(fields));
};

/** Writes one line for something that broke: the kind of error and where, not its message, which may quote input. */
export const logFailure = (code: string, error: unknown, fields: LogFields = {}): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const at =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => line.trim().startsWith('at '))
          .slice(0, 4)
          .join(' ')
      : '';
  logger.error(code, { ...safe(fields), error: name, at });
};

/** Counts something in CloudWatch's embedded metric format, under the namespace Fingerpost and this stage. */
export const countMetric = (metric: string, value: number): void => {
  const stamp = Date.now();
  const stage = process.env['STAGE'] ?? 'none';
  const metrics = [{ Namespace: 'Fingerpost', Dimensions: [['stage']], Metrics: [{ Name: metric, Unit: 'Count' }] }];
  process.stdout.write(
    `${JSON.stringify({ _aws: { Timestamp: stamp, CloudWatchMetrics: metrics }, stage, [metric]: value })}\n`,
  );
};

/** Puts the request id of the Lambda invocation on every line until the next one. */
export const setLogContext = (requestId: string): void => {
  logger.resetKeys();
  logger.appendKeys({ requestId });
};
