import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { explain } from '../nag.ts';

/** Makes an encrypted queue that keeps for 14 days what could not be delivered; it holds pointers, never records. */
export const deadLetters = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  explain(queue, {
    SQS3: 'This queue is itself the end of the line: a dead-letter queue, emptied by hand after an alarm.',
  });
  return queue;
};
