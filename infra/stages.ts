import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type * as z from 'zod';
import type { StageConfig } from './config.ts';

/** The stages as they are deployed; replace every example value before the first deploy (docs/deploy.md). */
export const stages = {
  dev: {
    stage: 'dev',
    region: 'eu-west-2',
    signIn: { kind: 'cognito', domainPrefix: 'fingerpost-example-dev' },
    alarmEmail: 'on-call@example.org',
    logDays: RetentionDays.ONE_MONTH,
    throttle: { requestsPerSecond: 20, burst: 40 },
    audit: { days: 1, lock: 'governance' },
  },
  live: {
    stage: 'live',
    account: '111122223333',
    region: 'eu-west-2',
    domain: {
      name: 'fingerpost.example.org',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
    },
    signIn: { kind: 'cognito', domainPrefix: 'fingerpost-example-live' },
    alarmEmail: 'on-call@example.org',
    logDays: RetentionDays.ONE_YEAR,
    throttle: { requestsPerSecond: 100, burst: 200 },
    audit: { days: 2192, lock: 'compliance' },
  },
} satisfies Record<string, z.input<typeof StageConfig>>;
