import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { explain } from '../nag.ts';
import { stageLog } from './stage-log.ts';
import { FollowUp } from '../workflows/follow-up.ts';

type FollowUpMachineProps = { config: StageConfig; name: string; workflow: IFunction };

/** The follow-up as it is deployed: logged without what passes through it, traced, and allowed one function only. */
export class FollowUpMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { config, name, workflow }: FollowUpMachineProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [workflow.functionArn] }));
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [
          'logs:CreateLogDelivery',
          'logs:GetLogDelivery',
          'logs:UpdateLogDelivery',
          'logs:DeleteLogDelivery',
          'logs:ListLogDeliveries',
          'logs:PutResourcePolicy',
          'logs:DescribeResourcePolicies',
          'logs:DescribeLogGroups',
          'xray:PutTraceSegments',
          'xray:PutTelemetryRecords',
          'xray:GetSamplingRules',
          'xray:GetSamplingTargets',
        ],
        resources: ['*'],
      }),
    );
    explain(role, {
      'IAM5[Resource::*]':
        'Step Functions sets up delivery of its logs and traces through actions that take no narrower resource; the statement allows nothing else.',
    });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(new FollowUp(this, 'FollowUp', workflow).start),
      // Kept from CDK, which would let it call every version of the function as well.
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: {
        // The name's beginning spares the account's one log resource policy, which has room for few.
        destination: stageLog(this, 'Log', config, {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.machine.node.addDependency(role);
  }
}
