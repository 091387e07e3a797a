import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

/** A bucket that nobody reaches from outside or without TLS 1.2, that keeps old versions and outlives its stack. */
export class PrivateBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    });
  }
}

/** Makes the bucket for the access logs of the other buckets, emptied after the stage's log days. */
export const logBucket = (scope: Construct, { logDays }: StageConfig): PrivateBucket => {
  const bucket = new PrivateBucket(scope, 'Logs', {
    lifecycleRules: [{ expiration: Duration.days(logDays), noncurrentVersionExpiration: Duration.days(1) }],
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects('s3/*')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return bucket;
};

/** Makes the bucket for audit logs, where nothing can be overwritten or deleted for the stage's audit days. */
export const auditBucket = (scope: Construct, logs: PrivateBucket, { audit }: StageConfig): PrivateBucket => {
  const days = Duration.days(audit.days);
  return new PrivateBucket(scope, 'AuditLogs', {
    objectLockEnabled: true,
    objectLockDefaultRetention:
      audit.lock === 'compliance' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days),
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 's3/audit/',
  });
};
