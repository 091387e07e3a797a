import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { tableSchema } from '@fingerpost/store/table-schema';

/** The ARNs that functions may be let near. */
export type Reach = {
  region: string;
  table: string;
  stream: string;
  key: string;
  objects: string;
  secret: string;
  machine: string;
};

type Index = keyof typeof tableSchema.indexes;
type Through = 'dynamodb' | 's3' | 'secretsmanager';

/** What a role may do, and why one of its resources, where it ends in a wildcard, cannot be named. */
export type Grant = { statement: PolicyStatement; wildcard?: { resource: string; reason: string } };

const allow = (actions: string[], resources: string[], conditions: PolicyStatementProps['conditions'] = {}): Grant => ({
  statement: new PolicyStatement({ actions, resources, conditions }),
});

const onMany = (actions: string[], resource: string, reason: string): Grant => ({
  ...allow(actions, [resource]),
  wildcard: { resource, reason },
});

const facts = 'facts/*';
const postcodes = 'postcodes/*';
const snapshot = 'directory/snapshot.json';
const factsReason =
  'Facts are objects named by commissioner, month and event, which do not exist when this is deployed.';

/** Gives what lets a role do one thing each, without a wildcard wherever the thing can be named. */
export const grants = (reach: Reach) => ({
  readTable: () =>
    allow(
      ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
      [reach.table],
    ),
  writeTable: () => allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [reach.table]),
  putItems: () => allow(['dynamodb:PutItem'], [reach.table]),
  getItems: () => allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [reach.table]),
  queryIndexes: (...indexes: Index[]) =>
    allow(
      ['dynamodb:Query'],
      indexes.map((index) => `${reach.table}/index/${index}`),
    ),
  scanIndex: (index: Index) => allow(['dynamodb:Scan'], [`${reach.table}/index/${index}`]),
  readStream: () => [
    allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [reach.stream]),
    onMany(
      ['dynamodb:ListStreams'],
      `${reach.table}/stream/*`,
      'Lambda asks which streams the table has before it reads the one named above.',
    ),
  ],
  readFacts: () => onMany(['s3:GetObject'], `${reach.objects}/${facts}`, factsReason),
  writeFacts: () => onMany(['s3:PutObject'], `${reach.objects}/${facts}`, factsReason),
  readSnapshot: () => allow(['s3:GetObject'], [`${reach.objects}/${snapshot}`]),
  // Places of postcodes, for the distance of a service from a person's home; not there until somebody loads them.
  readPostcodes: () =>
    onMany(
      ['s3:GetObject'],
      `${reach.objects}/${postcodes}`,
      'Places are kept in an object for each outward code, of which there are about 3,000.',
    ),
  writeSnapshot: () => allow(['s3:PutObject'], [`${reach.objects}/${snapshot}`]),
  // Without it S3 says "forbidden" of an object that is not there yet; keys name commissioners and months only.
  findObjects: () => allow(['s3:ListBucket'], [reach.objects]),
  // Every function needs it: names in work lists and cursors are sealed with the network's key.
  readSecret: () => allow(['secretsmanager:GetSecretValue'], [reach.secret]),
  startFollowUp: () => allow(['states:StartExecution'], [reach.machine]),
  stopFollowUp: () =>
    onMany(
      ['states:StopExecution'],
      `${reach.machine.replace(':stateMachine:', ':execution:')}:*`,
      'Executions are named by referral and deadline, which do not exist when this is deployed; only those of this one machine.',
    ),
  seeFollowUp: () =>
    onMany(
      ['states:DescribeExecution'],
      `${reach.machine.replace(':stateMachine:', ':execution:')}:*`,
      'Executions are named by referral and deadline, which do not exist when this is deployed; only those of this one machine.',
    ),
  useKey: (...through: Through[]) =>
    allow(
      [
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      [reach.key],
      { StringEquals: { 'kms:ViaService': through.map((service) => `${service}.${reach.region}.amazonaws.com`) } },
    ),
});

export type Grants = ReturnType<typeof grants>;
