import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableSchema } from '@fingerpost/store/table-schema';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Makes the one table, of the store's own shape: it grows by itself, can be wound back 35 days, and cannot be deleted. */
export const networkTable = (scope: Construct, encryptionKey: Key): Table => {
  const table = new Table(scope, 'Table', {
    partitionKey: text(tableSchema.keys.partition),
    sortKey: text(tableSchema.keys.sort),
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: tableSchema.ttl,
    stream: StreamViewType[tableSchema.stream],
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const [indexName, keys] of Object.entries(tableSchema.indexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(keys.partition),
      sortKey: text(keys.sort),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...keys.projected],
    });
  }
  return table;
};
