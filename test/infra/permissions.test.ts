import { describe, expect, it } from 'vitest';
import { functionNames, resources, templates } from './stage.ts';

const { service } = templates('dev');

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: object };

/** Writes an ARN with what is only known when deployed in angle brackets. */
const flat = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flat).join('');
  const [[intrinsic, argument] = ['', '']] = Object.entries(value as Record<string, unknown>);
  if (intrinsic === 'Fn::Join') return flat((argument as unknown[])[1]);
  return `<${[argument].flat().join('.')}>`;
};

/** Gives what a function's role may do, each statement's actions by resource. */
const granted = (name: string): { actions: string[]; resource: string }[] => {
  const policies = Object.entries(resources(service, 'AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(`${name}role`),
  );
  expect(policies, name).toHaveLength(1);
  const { Statement } = policies[0]?.[1].Properties['PolicyDocument'] as { Statement: Statement[] };
  return Statement.flatMap(({ Effect, Action, Resource }) => {
    expect(Effect).toBe('Allow');
    return [Resource].flat().map((resource) => ({ actions: [Action].flat(), resource: flat(resource) }));
  });
};

const may = (name: string, service: string): string[] =>
  granted(name)
    .flatMap(({ actions }) => actions)
    .filter((action) => action.startsWith(`${service}:`))
    .map((action) => action.slice(service.length + 1));

/** The only resources with a wildcard: things that come to be after the deploy, and X-Ray, which has none narrower. */
const wildcards = [
  { resource: '*', actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'] },
  { resource: '<fingerpost-dev-data-TableArn>/stream/*', actions: ['dynamodb:ListStreams'] },
  { resource: '<fingerpost-dev-data-ObjectsArn>/postcodes/*', actions: ['s3:GetObject'] },
  { resource: '<fingerpost-dev-data-ObjectsArn>/facts/*', actions: ['s3:GetObject', 's3:PutObject'] },
  {
    resource: 'arn:aws:states:eu-west-2:<AWS::AccountId>:execution:fingerpost-dev-follow-up:*',
    actions: ['states:StopExecution', 'states:DescribeExecution'],
  },
];

describe('what a function may do', () => {
  it.each(functionNames)('%s has no action with a wildcard, and no resource but those that cannot be named', (name) => {
    const statements = granted(name);
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    for (const { actions, resource } of statements.filter(({ resource }) => resource.includes('*'))) {
      const known = wildcards.find((each) => each.resource === resource);
      expect(known, resource).toBeDefined();
      expect(known?.actions).toEqual(expect.arrayContaining(actions));
    }
  });

  it.each(functionNames)(
    '%s has a role of its own with no policy of AWS, and may not change the table itself',
    (name) => {
      const roles = Object.entries(resources(service, 'AWS::IAM::Role')).filter(([id]) => id.startsWith(`${name}role`));
      expect(roles).toHaveLength(1);
      expect(roles[0]?.[1].Properties['ManagedPolicyArns']).toBeUndefined();
      expect(may(name, 'dynamodb').filter((action) => /Table|Backup|Restore/.test(action))).toEqual([]);
    },
  );

  it('lets reconcile alone scan, and one index only; it puts items and takes none away', () => {
    const scanning = functionNames.filter((name) => may(name, 'dynamodb').includes('Scan'));
    expect(scanning).toEqual(['reconcile']);
    expect(granted('reconcile').find(({ actions }) => actions.includes('dynamodb:Scan'))?.resource).toBe(
      '<fingerpost-dev-data-TableArn>/index/byHolder',
    );
    expect(may('reconcile', 'dynamodb').filter((action) => /Put|Update|Delete/.test(action))).toEqual(['PutItem']);
  });

  it('lets only the functions that need them reach the stream, the objects and the state machine', () => {
    const having = (service: string, action: string) =>
      functionNames.filter((name) => may(name, service).includes(action));
    expect(having('secretsmanager', 'GetSecretValue')).toEqual([...functionNames]);
    expect(having('dynamodb', 'GetRecords')).toEqual(['record', 'send']);
    expect(having('s3', 'PutObject')).toEqual(['record']);
    expect(having('s3', 'GetObject')).toEqual(['api', 'web', 'open', 'record', 'send', 'workflow', 'reconcile']);
    expect(having('states', 'StartExecution')).toEqual(['record', 'reconcile']);
    expect(having('states', 'StopExecution')).toEqual(['record']);
    expect(having('states', 'DescribeExecution')).toEqual(['reconcile']);
  });

  it('lets the pages without an account reach no list, no figure and no export', () => {
    const reached = granted('open').map(({ resource }) => resource);
    expect(reached.length).toBeGreaterThan(3);
    expect(reached.filter((resource) => /index|facts|stream/.test(resource))).toEqual([]);
  });

  it('lets the key be used through the services that hold the data, never directly', () => {
    const policies = Object.entries(resources(service, 'AWS::IAM::Policy'));
    const statements = policies
      .filter(([id]) => functionNames.some((name) => id.startsWith(`${name}role`)))
      .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')));
    expect(statements).toHaveLength(functionNames.length);
    for (const { Condition } of statements) {
      expect(JSON.stringify(Condition)).toMatch(/^\{"StringEquals":\{"kms:ViaService":/);
    }
  });

  it('lets the state machine call the workflow function, and the schedules theirs, and no version besides', () => {
    const invoking = Object.values(resources(service, 'AWS::IAM::Policy')).flatMap(({ Properties }) =>
      (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.filter(({ Action }) =>
        [Action].flat().includes('lambda:InvokeFunction'),
      ),
    );
    expect(
      invoking.flatMap(({ Resource }) => [Resource].flat().map(flat)).map((arn) => arn.replace(/[0-9A-F]{8}\./, '.')),
    ).toEqual(['<workflow.Arn>', '<reconcile.Arn>', '<send.Arn>']);
  });
});
