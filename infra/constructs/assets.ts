import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultStackSynthesizer, Duration, Stack, Validations } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { SetupProblem, type StageConfig } from '../config.ts';
import { explain, explainWildcard } from '../nag.ts';
import { stageLog } from './stage-log.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Makes the bucket of stylesheets, scripts and images; the distribution alone may read it. */
export const assetBucket = (scope: Construct, logs: IBucket): PrivateBucket => {
  // It stands in the disposable stack because its policy names the distribution, which needs the functions there.
  const bucket = new PrivateBucket(scope, 'Assets', {
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 's3/assets/',
  });
  Validations.of(bucket).acknowledge({
    id: '@aws-cdk/aws-s3:accessLogsPolicyNotAdded',
    reason: 'The data stack lets S3 write access logs of every bucket of this account into its log bucket.',
  });
  return bucket;
};

type PublishProps = { config: StageConfig; dist: string; bucket: PrivateBucket; distribution: IDistribution };

/** Puts the built assets under `assets/` and has the old ones forgotten. Refuses: assets that were not built. */
export const publishAssets = (scope: Construct, { config, dist, bucket, distribution }: PublishProps): void => {
  const folder = join(dist, 'assets');
  if (!existsSync(folder))
    throw new SetupProblem(`${folder} is missing. Run "npm run build" first; it writes the assets.`);
  const deployment = new BucketDeployment(scope, 'PublishAssets', {
    sources: [Source.asset(folder)],
    destinationBucket: bucket,
    destinationKeyPrefix: 'assets',
    // A page opened before a deploy still asks for the files it was made with.
    prune: false,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.hours(1))],
    distribution,
    distributionPaths: ['/assets/*'],
    memoryLimit: 512,
    logGroup: stageLog(scope, 'PublishAssetsLog', config),
  });
  explainPublishing(deployment.handlerRole, bucket);
};

const explainPublishing = (role: IRole, bucket: PrivateBucket): void => {
  const ofCdk = "It runs at deploy time only, under CDK's own code and grants";
  explain(role, {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': `${ofCdk}; the managed policy lets it write its log.`,
    'IAM5[Action::s3:GetBucket*]': `${ofCdk}: reads about the staging bucket and the asset bucket.`,
    'IAM5[Action::s3:GetObject*]': `${ofCdk}: reads the built assets from the staging bucket.`,
    'IAM5[Action::s3:List*]': `${ofCdk}: compares what is in the asset bucket with what was built.`,
    'IAM5[Action::s3:Abort*]': `${ofCdk}: gives up an upload that was cut off.`,
    'IAM5[Action::s3:DeleteObject*]': `${ofCdk}: the asset bucket holds nothing that a build does not make again.`,
    'IAM5[Resource::*]': `${ofCdk}: asks CloudFront to forget old assets, an action CDK grants for any distribution.`,
  });
  explainWildcard(role, bucket.arnForObjects('*'), `${ofCdk}: writes every file of the asset bucket.`);
  const { account, region } = Stack.of(role);
  const staging = `arn:aws:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${account}-${region}/*`;
  explainWildcard(
    role,
    staging,
    `${ofCdk}: the built assets lie in the staging bucket under a name made from their content.`,
  );
  if (role.node.scope)
    explain(role.node.scope, { L1: `${ofCdk}, which chooses the Python runtime it was tested with.` });
};
