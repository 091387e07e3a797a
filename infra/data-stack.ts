import { CfnOutput, RemovalPolicy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { AuditTrail } from './constructs/audit-trail.ts';
import { networkTable } from './constructs/network-table.ts';
import { auditBucket, logBucket, PrivateBucket } from './constructs/private-bucket.ts';
import { CognitoSignIn, type Issuer } from './constructs/sign-in.ts';
import { explain } from './nag.ts';

/** The table the service works on: the stack's own, or one restored from a point in time. */
type TableInUse = { name: string; arn: string; streamArn: string };

/** What the service stack is told of this one, by exports whose names are the contract between the two. */
export type Given = {
  table: TableInUse;
  keyArn: string;
  secretArn: string;
  objects: { name: string; arn: string };
  logBucketName: string;
  issuer: Issuer;
};

/** What must never be lost: the table, its key, the secret keys, the people who sign in, the objects and the audit log. */
export class DataStack extends Stack {
  readonly given: Given;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      env: { region: config.region, ...(config.account === undefined ? {} : { account: config.account }) },
      description: `Fingerpost ${config.stage}: the data, kept when the service goes`,
      terminationProtection: true,
    });
    const key = this.makeKey(config);
    const own = networkTable(this, key);
    const table = this.tableInUse(config, own);
    const secret = this.makeSecret(key);
    const logs = logBucket(this, config);
    const objects = new PrivateBucket(this, 'Objects', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 's3/objects/',
    });
    new AuditTrail(this, 'Audit', {
      name: `fingerpost-${config.stage}`,
      logs: auditBucket(this, logs, config),
      tables: config.restoredStreamArn === undefined ? [own.tableArn] : [own.tableArn, table.arn],
      objects,
    });
    const { issuer, clientId, audience } = this.signIn(config);
    this.given = {
      table,
      keyArn: this.tell('KeyArn', key.keyArn),
      secretArn: this.tell('SecretArn', secret.secretArn),
      objects: { name: this.tell('ObjectsName', objects.bucketName), arn: this.tell('ObjectsArn', objects.bucketArn) },
      logBucketName: this.tell('LogsName', logs.bucketName),
      issuer: { issuer: this.tell('Issuer', issuer), clientId: this.tell('ClientId', clientId), audience },
    };
  }

  private tell(name: string, value: string): string {
    return Token.isUnresolved(value) ? this.exportValue(value, { name: `${this.stackName}-${name}` }) : value;
  }

  private makeKey({ stage }: StageConfig): Key {
    const key = new Key(this, 'Key', {
      alias: `fingerpost-${stage}`,
      description: `Fingerpost ${stage}: table, objects, secrets and alarm topic`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return key;
  }

  private makeSecret(encryptionKey: Key): Secret {
    // Filled once by infra/secrets.ts: CloudFormation can make one random value a secret, and would overwrite the rest.
    const secret = new Secret(this, 'Keys', {
      description: 'Keys of the network; filled by "npm run secrets"',
      encryptionKey,
      secretStringValue: SecretValue.unsafePlainText('{}'),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    secret.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NeverRotateNeverDelete',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['secretsmanager:RotateSecret', 'secretsmanager:DeleteSecret'],
        resources: ['*'],
      }),
    );
    explain(secret, {
      SMG4: 'The HMAC key in it finds a person by NHS number: after a rotation nobody would be found, and each person would silently be entered a second time. It is replaced only by a planned move of every pointer to a new key version. Rotation is denied to everybody by the resource policy.',
    });
    return secret;
  }

  private tableInUse({ restoredStreamArn }: StageConfig, table: Table): TableInUse {
    // Told even when not in use: an export cannot go while the service that is deployed still imports it.
    const own = {
      name: this.tell('TableName', table.tableName),
      arn: this.tell('TableArn', table.tableArn),
      streamArn: this.tell('StreamArn', table.tableStreamArn ?? ''),
    };
    const [, arn, name] = /^(.+:table\/([^/]+))\/stream\//.exec(restoredStreamArn ?? '') ?? [];
    if (restoredStreamArn === undefined || arn === undefined || name === undefined) return own;
    return { name, arn, streamArn: restoredStreamArn };
  }

  private signIn(config: StageConfig): Issuer {
    if (config.signIn.kind === 'external') return config.signIn;
    const cognito = new CognitoSignIn(this, 'SignIn', config, config.signIn.domainPrefix);
    new CfnOutput(this, 'UserPoolId', { value: cognito.userPool.userPoolId });
    return cognito.issuer;
  }
}
