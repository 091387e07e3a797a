import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { followUpDefinition } from '@fingerpost/infra/workflows/follow-up';
import { functionNames, resources, templates } from './stage.ts';

const { service } = templates('dev');
const { service: live } = templates('live');

const functions = Object.entries(resources(service, 'AWS::Lambda::Function')).filter(([id]) =>
  functionNames.some((name) => new RegExp(`^${name}[0-9A-F]{8}$`).test(id)),
);

describe('the functions', () => {
  it('are seven, on Node 24 and arm64, traced, logged as JSON into a log that ends', () => {
    expect(functions).toHaveLength(7);
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
    }
    for (const { Properties } of Object.values(resources(service, 'AWS::Logs::LogGroup'))) {
      expect(Properties['RetentionInDays']).toBe(30);
    }
  });

  it('are told what they need and nothing that moves their clock or their endpoints', () => {
    for (const [, { Properties }] of functions) {
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).sort()).toEqual([
        'API_AUDIENCE',
        'NOTIFY_URL',
        'OBJECTS_BUCKET',
        'OIDC_CLIENT_ID',
        'OIDC_ISSUER',
        'PUBLIC_URL',
        'SECRET_ID',
        'STAGE',
        'STATE_MACHINE_ARN',
        'TABLE_NAME',
      ]);
    }
    for (const template of [service, live]) {
      expect(JSON.stringify(template.toJSON())).not.toMatch(/CLOCK_OFFSET_MS|AWS_ENDPOINT_URL/);
    }
  });

  it('read the stream through exactly two readers that split, stop trying and leave what failed in a queue', () => {
    const readers = Object.values(resources(service, 'AWS::Lambda::EventSourceMapping'));
    expect(readers).toHaveLength(2);
    for (const { Properties } of readers) {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 100,
        MaximumRecordAgeInSeconds: 43_200,
        StartingPosition: 'TRIM_HORIZON',
      });
      expect(Properties['DestinationConfig']).toBeDefined();
      expect(Properties['ParallelizationFactor']).toBeUndefined();
    }
  });

  it('are woken each night for reconcile and every five minutes for notices', () => {
    const schedules = Object.values(resources(service, 'AWS::Scheduler::Schedule')).map(({ Properties }) => [
      Properties['ScheduleExpression'],
      (Properties['Target'] as { Input: string }).Input,
    ]);
    expect(schedules).toEqual([
      ['cron(30 2 * * ? *)', '{}'],
      ['rate(5 minutes)', '{"retry":true}'],
    ]);
  });
});

describe('the doors', { timeout: 30_000 }, () => {
  it('ask for a token on every route of the API but its description, and leave the pages to their session', () => {
    const routes = Object.values(resources(service, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => [
      Properties['RouteKey'],
      Properties['AuthorizationType'],
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /api/{proxy+}': 'JWT',
      'GET /api/v1/openapi.json': 'NONE',
      'ANY /open/{proxy+}': 'NONE',
      $default: 'NONE',
    });
  });

  it('take the tokens of other systems by their client ids, which Cognito puts where the audience would be', () => {
    const signIn = { kind: 'cognito', domainPrefix: 'fingerpost-example-dev', apiClientIds: ['1example2'] };
    templates('dev', { signIn }).service.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: ['https://address-to-come.invalid/api', '1example2'] },
    });
  });

  it('throttle, and log neither addresses, paths, queries, headers nor tokens', () => {
    const [stage] = Object.values(resources(service, 'AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties['DefaultRouteSettings']).toEqual({ ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 });
    expect(stage?.Properties['RouteSettings']).toEqual({
      'ANY /open/{proxy+}': { ThrottlingBurstLimit: 10, ThrottlingRateLimit: 5 },
    });
    const { Format } = stage?.Properties['AccessLogSettings'] as { Format: string };
    const logged = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);
    expect(logged.length).toBeGreaterThan(4);
    expect(logged.filter((name) => /ip|path|query|header|claim|agent|identity|domain/i.test(name ?? ''))).toEqual([]);
  });

  it('stand behind one address that keeps no page, no answer and no error', () => {
    live.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['fingerpost.example.org'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
        // Its log would keep the paths of links, which are secrets.
        Logging: Match.absent(),
        DefaultCacheBehavior: Match.objectLike({
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          ViewerProtocolPolicy: 'redirect-to-https',
        }),
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/api/*',
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            ViewerProtocolPolicy: 'https-only',
          }),
          Match.objectLike({ PathPattern: '/assets/*', ViewerProtocolPolicy: 'redirect-to-https' }),
        ],
      }),
    });
    const [edge] = Object.values(resources(live, 'AWS::CloudFront::Distribution'));
    const { CustomErrorResponses } = edge?.Properties['DistributionConfig'] as { CustomErrorResponses: object[] };
    expect(CustomErrorResponses).toContainEqual({ ErrorCode: 404, ErrorCachingMinTTL: 0 });
    expect(CustomErrorResponses).toHaveLength(11);
  });
});

describe('the state machine', () => {
  it('is the very definition that runs locally, logged without what passes through it, and traced', () => {
    const [machine] = Object.values(resources(service, 'AWS::StepFunctions::StateMachine'));
    const text = JSON.stringify(machine?.Properties['DefinitionString']);
    const parts = (JSON.parse(text) as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];
    const joined = parts.map((part) => (typeof part === 'string' ? part : '${WorkflowFunctionArn}')).join('');
    expect(JSON.parse(joined)).toEqual(JSON.parse(followUpDefinition()));
    expect(machine?.Properties).toMatchObject({
      StateMachineName: 'fingerpost-dev-follow-up',
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
      TracingConfiguration: { Enabled: true },
    });
  });
});
