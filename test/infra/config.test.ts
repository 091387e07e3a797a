import { describe, expect, it } from 'vitest';
import { publicUrl, stageConfig } from '@fingerpost/infra/config';
import { stages } from '@fingerpost/infra/stages';
import { emptyFolder, stageApp } from './stage.ts';

const changed = (stage: keyof typeof stages, changes: object) =>
  stageConfig({ [stage]: { ...stages[stage], ...changes } }, stage);

describe('the settings of a stage', () => {
  it.each(Object.keys(stages))('are right for %s as written', (stage) => {
    expect(stageConfig(stages, stage).stage).toBe(stage);
  });

  it.each([
    ['another region', 'region', { region: 'eu-west-1' }],
    ['an alarm address that is none', 'alarmEmail', { alarmEmail: 'on-call' }],
    ['days that CloudWatch does not know', 'logDays', { logDays: 31 }],
    ['no throttling', 'throttle', { throttle: undefined }],
    [
      'an issuer without https',
      'issuer',
      { signIn: { kind: 'external', issuer: 'http://a.b', clientId: 'x', audience: 'y' } },
    ],
    ['a sign-in of unknown kind', 'signIn', { signIn: { kind: 'password' } }],
    [
      'a certificate of another region',
      'certificateArn',
      {
        domain: { name: 'a.example.org', certificateArn: 'arn:aws:acm:eu-west-2:111122223333:certificate/0' },
      },
    ],
    ['a regional web ACL', 'webAclArn', { webAclArn: 'arn:aws:wafv2:eu-west-2:111122223333:regional/webacl/a/b' }],
    ['a setting nobody knows', 'colour', { colour: 'blue' }],
  ])('refuse %s, and say which setting it is', (_, setting, changes) => {
    expect(() => changed('dev', changes)).toThrow(setting);
  });

  it('refuse a live stage without a domain or an account', () => {
    expect(() => changed('live', { domain: undefined })).toThrow('a live stage needs a domain');
    expect(() => changed('live', { account: undefined })).toThrow('a live stage names its account');
  });

  it('refuse a stage that does not exist, and one under another name', () => {
    expect(() => stageConfig(stages, 'production')).toThrow('Known: dev, live');
    expect(() => stageConfig({ live: stages.dev }, 'live')).toThrow('calls itself "dev"');
  });

  it('give the address people type: the domain, else what CloudFront gave, else one where nothing answers', () => {
    expect(publicUrl(stageConfig(stages, 'live'))).toBe('https://fingerpost.example.org');
    expect(publicUrl(changed('dev', { cloudFrontName: 'd111111abcdef8.cloudfront.net' }))).toBe(
      'https://d111111abcdef8.cloudfront.net',
    );
    expect(publicUrl(stageConfig(stages, 'dev'))).toMatch(/\.invalid$/);
  });
});

describe('the code of the functions', { timeout: 30_000 }, () => {
  it('is asked for in plain words when it was not built', () => {
    expect(() => stageApp('dev', {}, emptyFolder())).toThrow('Run "npm run build" first');
  });
});
