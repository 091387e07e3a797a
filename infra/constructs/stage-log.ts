import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type LogGroupProps } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

/** Makes a log kept for the stage's log days; that of a live stage outlives the service stack. */
export const stageLog = (scope: Construct, id: string, config: StageConfig, props: LogGroupProps = {}): LogGroup =>
  new LogGroup(scope, id, {
    retention: config.logDays,
    removalPolicy: config.stage === 'live' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...props,
  });
