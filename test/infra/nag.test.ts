import { Validations, type Acknowledgment } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nagFindings } from '@fingerpost/infra/nag';
import { stageApp } from './stage.ts';

const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/fingerpost/0';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the AWS Solutions rules', { timeout: 60_000 }, () => {
  it.each([
    ['dev', {}],
    ['dev', { cloudFrontName: 'd111111abcdef8.cloudfront.net', account: '111122223333' }],
    ['live', {}],
    ['live', { webAclArn, restoredStreamArn: 'arn:aws:dynamodb:eu-west-2:111122223333:table/restored/stream/0' }],
  ] as const)('find nothing unexplained in %s with %o', (stage, changes) => {
    expect(nagFindings(stageApp(stage, changes).app)).toEqual([]);
  });

  it('stop the synthesis when one finding has no explanation', () => {
    const { app, data } = stageApp('dev');
    new Bucket(data, 'Unexplained');
    expect(() => app.synth()).toThrow(/server access logs/);
  });

  it('let the synthesis of both stages through, with the rules of CloudFormation as well', () => {
    for (const stage of ['dev', 'live'] as const) {
      const { stacks } = stageApp(stage).app.synth();
      expect(stacks.map(({ stackName }) => stackName)).toEqual([
        `fingerpost-${stage}-data`,
        `fingerpost-${stage}-service`,
      ]);
    }
  });

  it('would find every single thing that is explained, where it is explained', () => {
    const explained: { path: string; id: string; reason: string }[] = [];
    vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation(function (
      this: unknown,
      ...rules: Acknowledgment[]
    ) {
      const { path } = (this as { scope: { node: { path: string } } }).scope.node;
      explained.push(...rules.map(({ id, reason }) => ({ path, id, reason })));
    });
    const found = nagFindings(stageApp('dev').app);
    const ours = explained.filter(({ id }) => id.startsWith('AwsSolutions-'));
    expect(ours.length).toBeGreaterThan(20);
    const needless = ours.filter(
      ({ path, id }) => !found.some((each) => each.startsWith(path) && each.endsWith(` ${id}`)),
    );
    expect(needless).toEqual([]);
    for (const { id, reason } of ours) expect(reason.length, id).toBeGreaterThan(40);
  });
});
