import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/**
 * The shape of the one table: infra builds it from this, and so do the embedded runtime and the tests. An index
 * keeps what lists show, and the other indexes' keys, which say whose a thing is and who holds it by when.
 */
export const tableSchema = {
  keys: { partition: 'pk', sort: 'sk' },
  ttl: 'expiresAt',
  stream: 'NEW_AND_OLD_IMAGES',
  indexes: {
    byHolder: {
      partition: 'holder',
      sort: 'holderSort',
      projected: ['type', 'list', 'sender', 'senderSort', 'receiver'],
    },
    bySender: {
      partition: 'sender',
      sort: 'senderSort',
      projected: ['type', 'list', 'holder', 'holderSort', 'receiver'],
    },
    byReceiver: {
      partition: 'receiver',
      sort: 'receiverSort',
      projected: ['type', 'list', 'holder', 'holderSort', 'sender', 'senderSort'],
    },
  },
} as const;

/** Gives the CreateTable request for a table of this shape. */
export const createTableInput = (name: string): CreateTableCommandInput => {
  const indexes = Object.entries(tableSchema.indexes);
  const names = [
    tableSchema.keys.partition,
    tableSchema.keys.sort,
    ...indexes.flatMap(([, keys]) => [keys.partition, keys.sort]),
  ];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: tableSchema.keys.partition, KeyType: 'HASH' },
      { AttributeName: tableSchema.keys.sort, KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: indexes.map(([index, keys]) => ({
      IndexName: index,
      KeySchema: [
        { AttributeName: keys.partition, KeyType: 'HASH' },
        { AttributeName: keys.sort, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...keys.projected] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: tableSchema.stream },
  };
};
