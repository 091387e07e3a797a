import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { SetupProblem, type StageConfig } from '../config.ts';
import { explain, explainWildcard } from '../nag.ts';
import { stageLog } from './stage-log.ts';
import type { Grant } from './grants.ts';

export type FunctionName = 'api' | 'web' | 'open' | 'record' | 'send' | 'workflow' | 'reconcile';

export type ServiceFunctionProps = {
  config: StageConfig;
  /** The folder that the build writes. */
  dist: string;
  memory: number;
  seconds: number;
  atMost?: number;
  environment: Record<string, string>;
  grants: Grant[];
};

/** Gives a function's built code. Refuses: code that was not built. */
const codeOf = (dist: string, name: FunctionName): Code => {
  const folder = join(dist, 'functions', name);
  if (!existsSync(join(folder, 'index.mjs'))) {
    throw new SetupProblem(
      `${join(folder, 'index.mjs')} is missing. Run "npm run build" first; it writes every function.`,
    );
  }
  return Code.fromAsset(folder);
};

/** Makes one function with a role of its own that may do what its grants say, write its own log and trace, and no more. */
export const serviceFunction = (scope: Construct, name: FunctionName, props: ServiceFunctionProps): LambdaFunction => {
  const { config, dist, memory, seconds, atMost, environment } = props;
  const logGroup = stageLog(scope, `${name}-log`, config);
  const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  for (const { statement, wildcard } of props.grants) {
    role.addToPolicy(statement);
    if (wildcard) explainWildcard(role, wildcard.resource, wildcard.reason);
  }
  const made = new LambdaFunction(scope, name, {
    code: codeOf(dist, name),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: memory,
    timeout: Duration.seconds(seconds),
    ...(atMost === undefined ? {} : { reservedConcurrentExecutions: atMost }),
    role,
    environment,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    tracing: Tracing.ACTIVE,
  });
  explain(role, {
    'IAM5[Resource::*]':
      'X-Ray takes trace segments for no resource narrower than all; the statement allows nothing else.',
  });
  return made;
};
