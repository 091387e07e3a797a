import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Write } from '@fingerpost/kernel';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Of<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

const sameVersion = (version: number) => ({
  ConditionExpression: '#version = :expected',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':expected': version },
});

const put = (table: string, { item, expect }: Of<'put'>): TransactItem => ({
  Put: {
    TableName: table,
    Item: item,
    ...(expect === 'new' ? { ConditionExpression: 'attribute_not_exists(pk)' } : sameVersion(expect)),
  },
});

const count = (table: string, { key, by }: Of<'count'>): TransactItem => ({
  Update: {
    TableName: table,
    Key: key,
    UpdateExpression: 'SET #type = :type, #version = :version ADD #tally :by',
    ConditionExpression: 'attribute_not_exists(settled)',
    ExpressionAttributeNames: { '#type': 'type', '#version': 'version', '#tally': 'tally' },
    ExpressionAttributeValues: { ':type': 'tally', ':version': 0, ':by': by },
  },
});

const settle = (table: string, { key, at = 0 }: Of<'settle'>): TransactItem => ({
  Put: {
    TableName: table,
    Item: { ...key, type: 'tally', version: 0, tally: 0, settled: true },
    ConditionExpression: at === 0 ? 'attribute_not_exists(pk) OR #tally = :at' : '#tally = :at',
    ExpressionAttributeNames: { '#tally': 'tally' },
    ExpressionAttributeValues: { ':at': at },
  },
});

/** Translates one write of ours into one operation of a DynamoDB transaction. */
export const transactItem = (table: string, write: Write): TransactItem => {
  switch (write.kind) {
    case 'put':
      return put(table, write);
    case 'count':
      return count(table, write);
    case 'settle':
      return settle(table, write);
    case 'delete':
      return { Delete: { TableName: table, Key: write.key, ...sameVersion(write.expect) } };
    case 'check':
      return { ConditionCheck: { TableName: table, Key: write.key, ...sameVersion(write.expect) } };
  }
};
