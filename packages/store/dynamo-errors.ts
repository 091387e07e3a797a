import { ConditionFailed, OutcomeUnknown, TableBusy } from '@fingerpost/kernel';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const busyNames = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

/** Translates an error of the SDK on a write into one the kernel knows; anything else is given back as it is. */
export const translateWriteError = (error: unknown): unknown => {
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const failed = reasons.flatMap(({ Code }, position) => (Code === 'ConditionalCheckFailed' ? [position] : []));
    if (failed.length > 0) return new ConditionFailed(failed);
    return new TableBusy(reasons.map(({ Code }) => Code ?? '').join(','));
  }
  if (!(error instanceof Error)) return error;
  if (busyNames.has(error.name)) return new TableBusy(error.name);
  const answered = '$response' in error && error.$response !== undefined;
  return answered ? error : new OutcomeUnknown(error.name);
};

/** Translates an error of the SDK on a read: throttling is busy, anything else is given back as it is. */
export const translateReadError = (error: unknown): unknown =>
  error instanceof Error && busyNames.has(error.name) ? new TableBusy(error.name) : error;
