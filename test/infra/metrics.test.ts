import { afterEach, describe, expect, it, vi } from 'vitest';
import { countMetric } from '../../functions/wiring/log.ts';
import { resources, templates } from './stage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What the functions write when they count, as CloudWatch would read it. */
const counted = (metric: string) => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('STAGE', 'dev');
  countMetric(metric, 1);
  const line = JSON.parse(String(write.mock.calls[0]?.[0])) as Record<string, unknown> & {
    _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[] };
  };
  const directive = line._aws.CloudWatchMetrics[0]!;
  return {
    Namespace: directive.Namespace,
    MetricName: directive.Metrics[0]?.Name,
    Dimensions: (directive.Dimensions[0] ?? []).map((Name) => ({ Name, Value: line[Name] })),
  };
};

describe('the figures that the functions write', { timeout: 30_000 }, () => {
  it.each(['SetAside', 'NoticeFailed'])('reach the alarm on %s, name and dimensions alike', (metric) => {
    const alarms = Object.values(resources(templates('dev').service, 'AWS::CloudWatch::Alarm'));
    const watching = alarms.filter(({ Properties }) => Properties['MetricName'] === metric);
    expect(watching).toHaveLength(1);
    expect(watching[0]?.Properties).toMatchObject(counted(metric));
  });
});
