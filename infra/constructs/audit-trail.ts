import { Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

type AuditTrailProps = { name: string; logs: Bucket; tables: string[]; objects: Bucket };

const select = (name: string, fields: Record<string, Omit<CfnTrail.AdvancedFieldSelectorProperty, 'field'>>) => ({
  name,
  fieldSelectors: Object.entries(fields).map(([field, test]) => ({ field, ...test })),
});

/**
 * Writes down every read and write of the tables and objects by anybody, and every change to the account, where it
 * cannot be altered. The application records who viewed a record; this shows who went round the application.
 */
export class AuditTrail extends Construct {
  constructor(scope: Construct, id: string, { name, logs, tables, objects }: AuditTrailProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const arn = stack.formatArn({ service: 'cloudtrail', resource: 'trail', resourceName: name });
    const cloudTrail = { principals: [new ServicePrincipal('cloudtrail.amazonaws.com')] };
    const fromTrail = { 'aws:SourceArn': arn };
    logs.addToResourcePolicy(
      new PolicyStatement({
        ...cloudTrail,
        actions: ['s3:GetBucketAcl'],
        resources: [logs.bucketArn],
        conditions: { StringEquals: fromTrail },
      }),
    );
    logs.addToResourcePolicy(
      new PolicyStatement({
        ...cloudTrail,
        actions: ['s3:PutObject'],
        resources: [logs.arnForObjects(`AWSLogs/${stack.account}/*`)],
        conditions: { StringEquals: { ...fromTrail, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
    const trail = new CfnTrail(this, 'Trail', {
      trailName: name,
      isLogging: true,
      s3BucketName: logs.bucketName,
      enableLogFileValidation: true,
      advancedEventSelectors: [
        select('Every read and write of the table', {
          eventCategory: { equalTo: ['Data'] },
          'resources.type': { equalTo: ['AWS::DynamoDB::Table'] },
          'resources.ARN': { startsWith: tables },
        }),
        select('Every read and write of an object', {
          eventCategory: { equalTo: ['Data'] },
          'resources.type': { equalTo: ['AWS::S3::Object'] },
          'resources.ARN': { startsWith: [objects.arnForObjects('')] },
        }),
        select('Changes to the account and reads of secrets', {
          eventCategory: { equalTo: ['Management'] },
          eventSource: { notEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] },
        }),
      ],
    });
    if (logs.policy) trail.node.addDependency(logs.policy);
  }
}
