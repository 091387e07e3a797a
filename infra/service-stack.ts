import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { assetBucket, publishAssets } from './constructs/assets.ts';
import { deadLetters } from './constructs/dead-letters.ts';
import { byName, Edge } from './constructs/edge.ts';
import { FollowUpMachine } from './constructs/follow-up-machine.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { makeFunctions } from './constructs/functions.ts';
import { grants } from './constructs/grants.ts';
import { Schedules } from './constructs/schedules.ts';
import { readStream } from './constructs/stream-reader.ts';
import type { Given } from './data-stack.ts';

type ServiceStackProps = { config: StageConfig; data: Given; dist: string };

/** What runs: doors, functions, workflow, schedules and alarms. It holds nothing that a new deploy does not bring back. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { config, data, dist }: ServiceStackProps) {
    super(scope, id, {
      env: { region: config.region, ...(config.account === undefined ? {} : { account: config.account }) },
      description: `Fingerpost ${config.stage}: the service, disposable`,
    });
    // Named ahead: the functions must know the machine, and the machine one of the functions.
    const machineName = `fingerpost-${config.stage}-follow-up`;
    const machineArn = this.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: machineName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const may = grants({
      region: this.region,
      table: data.table.arn,
      stream: data.table.streamArn,
      key: data.keyArn,
      objects: data.objects.arn,
      secret: data.secretArn,
      machine: machineArn,
    });
    const functions = makeFunctions(this, { config, data, dist, machineArn, may });
    const { machine } = new FollowUpMachine(this, 'FollowUp', {
      config,
      name: machineName,
      workflow: functions.workflow,
    });

    const queues = {
      record: deadLetters(this, 'RecordDeadLetters'),
      send: deadLetters(this, 'SendDeadLetters'),
      schedules: deadLetters(this, 'ScheduleDeadLetters'),
    };
    readStream(functions.record, data.table.streamArn, queues.record);
    readStream(functions.send, data.table.streamArn, queues.send);
    new Schedules(this, 'Schedules', {
      reconcile: functions.reconcile,
      send: functions.send,
      undelivered: queues.schedules,
    });

    const frontDoor = new FrontDoor(this, 'FrontDoor', {
      config,
      issuer: data.issuer,
      api: functions.api,
      web: functions.web,
      open: functions.open,
    });
    const logs = byName(this, 'Logs', data.logBucketName);
    const assets = assetBucket(this, logs);
    const { distribution } = new Edge(this, 'Edge', { config, httpApi: frontDoor.httpApi, assets });
    publishAssets(this, { config, dist, bucket: assets, distribution });
    new Alarms(this, 'Alarms', {
      config,
      key: Key.fromKeyArn(this, 'Key', data.keyArn),
      functions,
      queues,
      machine,
      accessLog: frontDoor.log,
      tableName: data.table.name,
    });
    this.tell({
      CloudFrontName: distribution.distributionDomainName,
      StateMachineArn: machineArn,
      AccessLog: frontDoor.log.logGroupName,
      ...Object.fromEntries(Object.entries(functions).map(([name, each]) => [`${name}Function`, each.functionName])),
      ...Object.fromEntries(Object.entries(queues).map(([name, queue]) => [`${name}DeadLetters`, queue.queueUrl])),
    });
  }

  /** The runbook asks for these by name. */
  private tell(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}
