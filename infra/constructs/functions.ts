import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { publicUrl, type StageConfig } from '../config.ts';
import type { Given } from '../data-stack.ts';
import type { Grant, Grants } from './grants.ts';
import { serviceFunction, type FunctionName } from './service-function.ts';

export type Functions = Record<FunctionName, LambdaFunction>;

type FunctionsProps = { config: StageConfig; data: Given; dist: string; machineArn: string; may: Grants };

type Size = { memory: number; seconds: number; atMost?: number };

/** Makes the seven functions; what each may do is written out here, one by one, and nowhere else. */
export const makeFunctions = (scope: Construct, { config, data, dist, machineArn, may }: FunctionsProps): Functions => {
  const environment = {
    STAGE: config.stage,
    PUBLIC_URL: publicUrl(config),
    TABLE_NAME: data.table.name,
    OBJECTS_BUCKET: data.objects.name,
    SECRET_ID: data.secretArn,
    STATE_MACHINE_ARN: machineArn,
    OIDC_ISSUER: data.issuer.issuer,
    OIDC_CLIENT_ID: data.issuer.clientId,
    API_AUDIENCE: data.issuer.audience,
    NOTIFY_URL: config.notifyUrl,
    ...(config.notifyNeutralSender === undefined ? {} : { NOTIFY_NEUTRAL_SENDER: config.notifyNeutralSender }),
    ...(config.nhsLogin === undefined
      ? {}
      : { NHS_LOGIN_ISSUER: config.nhsLogin.issuer, NHS_LOGIN_CLIENT_ID: config.nhsLogin.clientId }),
    ...(config.replyAddress === undefined ? {} : { REPLY_ADDRESS: config.replyAddress }),
  };
  const make = (name: FunctionName, size: Size, ...given: (Grant | Grant[])[]): LambdaFunction =>
    serviceFunction(scope, name, { ...size, config, dist, environment, grants: given.flat() });

  const httpSize = { memory: 1024, seconds: 20 };
  const useTable = () => [may.readTable(), may.writeTable()];
  const forPeople = () => [
    ...useTable(),
    may.queryIndexes('byHolder', 'bySender', 'byReceiver'),
    may.readFacts(),
    may.readSnapshot(),
    may.readPostcodes(),
    may.findObjects(),
    may.readSecret(),
    may.useKey('dynamodb', 's3', 'secretsmanager'),
  ];
  return {
    api: make('api', httpSize, forPeople()),
    web: make('web', httpSize, forPeople()),
    // Nobody signs in there, so no list and no figure is within its reach.
    open: make(
      'open',
      httpSize,
      useTable(),
      may.readSnapshot(),
      may.findObjects(),
      may.readSecret(),
      may.useKey('dynamodb', 's3', 'secretsmanager'),
    ),
    record: make(
      'record',
      { memory: 512, seconds: 60 },
      may.readStream(),
      useTable(),
      may.readFacts(),
      may.writeFacts(),
      may.readSnapshot(),
      may.writeSnapshot(),
      may.findObjects(),
      may.startFollowUp(),
      may.stopFollowUp(),
      may.readSecret(),
      may.useKey('dynamodb', 's3', 'secretsmanager'),
    ),
    send: make(
      'send',
      { memory: 512, seconds: 60 },
      may.readStream(),
      useTable(),
      may.readSnapshot(),
      may.findObjects(),
      may.readSecret(),
      may.useKey('dynamodb', 's3', 'secretsmanager'),
    ),
    workflow: make(
      'workflow',
      { memory: 512, seconds: 30 },
      useTable(),
      may.queryIndexes('byHolder'),
      // A rescue task names alternatives, which are found in the snapshot of the directory.
      may.readSnapshot(),
      may.readPostcodes(),
      may.findObjects(),
      may.readSecret(),
      may.useKey('dynamodb', 's3', 'secretsmanager'),
    ),
    reconcile: make(
      'reconcile',
      // Two at once would only start each missing execution twice over; the second start is refused, but not free.
      { memory: 1024, seconds: 900, atMost: 1 },
      may.scanIndex('byHolder'),
      may.getItems(),
      // A task that was left goes to whoever is above its holder, which the directory says.
      may.putItems(),
      may.readSnapshot(),
      may.findObjects(),
      may.startFollowUp(),
      may.seeFollowUp(),
      may.readSecret(),
      may.useKey('dynamodb', 's3', 'secretsmanager'),
    ),
  };
};
