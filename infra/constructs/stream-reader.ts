import { Duration } from 'aws-cdk-lib';
import { StartingPosition, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

const newEvents = JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['event'] } } } });

/**
 * Lets a function read the new events in the table's stream from its oldest record; after 12 hours of failing, a batch goes to the queue.
 * The stream forgets after 24 hours, so half of them are left to mend the cause and read the batch again.
 */
export const readStream = (reader: LambdaFunction, streamArn: string, deadLetters: Queue): void => {
  reader.addEventSourceMapping('stream', {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 50,
    reportBatchItemFailures: true,
    filters: [{ pattern: newEvents }],
    bisectBatchOnError: true,
    retryAttempts: 100,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(deadLetters),
  });
};
