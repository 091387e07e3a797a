import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { tableSchema } from '@fingerpost/store/table-schema';
import { resources, templates } from './stage.ts';

const { data, dataStack } = templates('live');
const external = templates('dev', {
  signIn: {
    kind: 'external',
    issuer: 'https://issuer.example.org',
    clientId: 'fingerpost',
    audience: 'fingerpost-api',
  },
});

const denials = (statements: unknown): string[] => {
  const list = statements as { Effect: string; Action: string | string[]; Condition?: object }[];
  return list.flatMap((each) =>
    each.Effect === 'Deny' ? [`${[each.Action].flat().join()} ${JSON.stringify(each.Condition)}`] : [],
  );
};

describe('the data stack', { timeout: 30_000 }, () => {
  it('keeps the table from deletion, winds it back, encrypts it with a key of its own and streams it', () => {
    data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: tableSchema.ttl, Enabled: true },
      },
    });
    data.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });

  it('gives the table exactly the keys and indexes of the store', () => {
    const [table] = Object.values(resources(data, 'AWS::DynamoDB::Table'));
    const keys = ({ partition, sort }: { partition: string; sort: string }) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    expect(table?.Properties['KeySchema']).toEqual(keys(tableSchema.keys));
    expect(table?.Properties['GlobalSecondaryIndexes']).toEqual(
      Object.entries(tableSchema.indexes).map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keys(index),
        Projection: { NonKeyAttributes: [...index.projected], ProjectionType: 'INCLUDE' },
      })),
    );
  });

  it('outlives a mistake: every store of data is retained, and the stack cannot be deleted by accident', () => {
    for (const type of ['DynamoDB::Table', 'KMS::Key', 'S3::Bucket', 'SecretsManager::Secret', 'Cognito::UserPool']) {
      const found = Object.values(resources(data, `AWS::${type}`));
      expect(found.length, type).toBeGreaterThan(0);
      expect(new Set(found.map((each) => each.DeletionPolicy)), type).toEqual(new Set(['Retain']));
    }
    data.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' });
    expect(dataStack.terminationProtection).toBe(true);
  });

  it('closes every bucket to the public and to old TLS, and keeps old versions', () => {
    const buckets = resources(data, 'AWS::S3::Bucket');
    expect(Object.keys(buckets)).toHaveLength(3);
    const policies = Object.values(resources(data, 'AWS::S3::BucketPolicy'));
    for (const [id, { Properties }] of Object.entries(buckets)) {
      expect(Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
      expect(Object.values(Properties['PublicAccessBlockConfiguration'] as object)).toEqual([true, true, true, true]);
      const policy = policies.find((each) => (each.Properties['Bucket'] as { Ref: string }).Ref === id);
      const { Statement } = policy?.Properties['PolicyDocument'] as { Statement: unknown };
      expect(denials(Statement).join()).toMatch(/"aws:SecureTransport":"false".*"s3:TlsVersion":1\.2/);
    }
  });

  it('locks the audit log, which holds every read and write of the table and the objects', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 2192, Mode: 'COMPLIANCE' } } },
    });
    const [trail] = Object.values(resources(data, 'AWS::CloudTrail::Trail'));
    const selectors = JSON.stringify(trail?.Properties['AdvancedEventSelectors']);
    expect(selectors).toContain('AWS::DynamoDB::Table');
    expect(selectors).toContain('AWS::S3::Object');
    expect(trail?.Properties).toMatchObject({ EnableLogFileValidation: true, IsLogging: true });
  });

  it('never rotates or deletes the secret keys: it asks for no rotation, and denies both to everybody', () => {
    data.resourceCountIs('AWS::SecretsManager::RotationSchedule', 0);
    const [policy] = Object.values(resources(data, 'AWS::SecretsManager::ResourcePolicy'));
    const { Statement } = policy?.Properties['ResourcePolicy'] as { Statement: unknown };
    expect(denials(Statement)).toEqual([
      expect.stringContaining('secretsmanager:DeleteSecret,secretsmanager:RotateSecret'),
    ]);
    // Changed text would make CloudFormation write over what the operator put in.
    data.hasResourceProperties('AWS::SecretsManager::Secret', {
      SecretString: '{}',
      GenerateSecretString: Match.absent(),
    });
  });

  it('lets only invited people sign in, with a second factor and a strong password', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
    });
    data.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
      CallbackURLs: ['https://fingerpost.example.org/sign-in/callback'],
    });
  });

  it('makes no directory of people when another issuer signs them in', () => {
    external.data.resourceCountIs('AWS::Cognito::UserPool', 0);
    external.service.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Issuer: 'https://issuer.example.org', Audience: ['fingerpost-api'] },
    });
  });

  it('gives way to a restored table, and still tells the service that is deployed of its own', () => {
    const restoredStreamArn = 'arn:aws:dynamodb:eu-west-2:111122223333:table/wound-back/stream/2026-01-01';
    const restored = templates('dev', { restoredStreamArn });
    restored.service.allResourcesProperties('AWS::Lambda::EventSourceMapping', { EventSourceArn: restoredStreamArn });
    restored.service.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ TABLE_NAME: 'wound-back' }) },
    });
    expect(JSON.stringify(restored.service.toJSON())).toContain('table/wound-back/index/byHolder');
    expect(JSON.stringify(restored.service.toJSON())).not.toContain('fingerpost-dev-data-TableArn');
    restored.data.hasOutput('*', { Export: { Name: 'fingerpost-dev-data-TableArn' } });
  });
});
