import { resolve } from 'node:path';
import { StartProblem } from './start-problem.ts';

/** The ports that follow from the one that a person types. */
export type Ports = {
  readonly pages: number;
  readonly issuer: number;
  readonly aws: number;
  readonly database: number;
};

/** What a person may choose when starting the runtime. */
export type Settings = {
  readonly port: number;
  readonly dataDir: string;
  /** A DynamoDB-compatible endpoint to use in place of the runtime's own. */
  readonly dynamodbEndpoint?: string;
};

/** The names that stand for the deployed resources on this machine. */
export const names = {
  region: 'eu-west-2',
  table: 'fingerpost',
  bucket: 'fingerpost-objects',
  secret: 'fingerpost',
  stateMachine: 'arn:aws:states:eu-west-2:000000000000:stateMachine:follow-up',
  webClient: 'fingerpost-web',
  nhsClient: 'fingerpost-nhs-login',
  audience: 'fingerpost-api',
} as const;

/** Gives the four ports of a runtime, the pages' first. */
export const portsFrom = (port: number): Ports => ({
  pages: port,
  issuer: port + 1,
  aws: port + 2,
  database: port + 3,
});

/** Reads PORT, DATA_DIR and DYNAMODB_ENDPOINT. Refuses: a port that is not a whole number between 1 and 65532. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const port = Number(environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_532) {
    throw new StartProblem(
      `PORT is "${environment['PORT'] ?? ''}", which is not a port. Give a whole number between 1 and 65532; Fingerpost uses that port and the three after it.`,
    );
  }
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  return {
    port,
    dataDir: resolve(environment['DATA_DIR'] ?? '.data'),
    ...(endpoint === undefined || endpoint === '' ? {} : { dynamodbEndpoint: endpoint }),
  };
};

const ownCredentials = {
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
};

const callersCredentials = (caller: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap((name) => {
      const value = caller[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Gives the environment of every function: the deployed one's variables, and the SDK's own that point it at this machine. */
export const functionEnvironment = (
  ports: Ports,
  dynamodbEndpoint: string | undefined,
  caller: NodeJS.ProcessEnv,
): Record<string, string> => {
  const aws = `http://127.0.0.1:${ports.aws}`;
  return {
    STAGE: 'local',
    PUBLIC_URL: `http://localhost:${ports.pages}`,
    TABLE_NAME: names.table,
    OBJECTS_BUCKET: names.bucket,
    SECRET_ID: names.secret,
    STATE_MACHINE_ARN: names.stateMachine,
    OIDC_ISSUER: `http://localhost:${ports.issuer}`,
    OIDC_CLIENT_ID: names.webClient,
    API_AUDIENCE: names.audience,
    NHS_LOGIN_ISSUER: `http://localhost:${ports.issuer}`,
    NHS_LOGIN_CLIENT_ID: names.nhsClient,
    NOTIFY_URL: aws,
    NOTIFY_NEUTRAL_SENDER: 'local-neutral-sender',
    REPLY_ADDRESS: 'reply@localhost',
    AWS_REGION: names.region,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbEndpoint ?? `http://127.0.0.1:${ports.database}`,
    AWS_ENDPOINT_URL_S3: aws,
    AWS_ENDPOINT_URL_SFN: aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws,
    ...ownCredentials,
    // An endpoint that somebody names may ask for credentials of theirs; our own never does.
    ...(dynamodbEndpoint === undefined ? {} : callersCredentials(caller)),
  };
};
