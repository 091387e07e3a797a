import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchor } from '@fingerpost/infra/runbook';
import { resources, templates } from './stage.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const alarms = Object.values(resources(templates('dev').service, 'AWS::CloudWatch::Alarm'));

/** The headings below "Alarms", each with its text. */
const alarmSections = (): { heading: string; text: string }[] => {
  const [, below = ''] = /^## Alarms$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(runbook) ?? [];
  return below
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return { heading: heading.trim(), text: text.join('\n') };
    });
};

const named = (description: unknown): string => /docs\/runbook\.md#([a-z0-9-]+)$/.exec(String(description))?.[1] ?? '';

describe('the runbook', () => {
  it('has a heading for every alarm, and no heading without an alarm', () => {
    expect(alarms.length).toBeGreaterThan(20);
    const anchors = new Set(alarms.map(({ Properties }) => named(Properties['AlarmDescription'])));
    expect([...anchors].sort()).toEqual(
      alarmSections()
        .map(({ heading }) => anchor(heading))
        .sort(),
    );
  });

  it('says under each heading what it means, where to look first, how to mend it and how to redrive', () => {
    for (const { heading, text } of alarmSections()) {
      for (const part of ['**Means.**', '**Look first.**', '**Mend.**', '**Redrive.**']) {
        expect(text, heading).toContain(part);
      }
    }
  });

  it('is where every alarm sends the people on call, when it rings and when it stops', () => {
    for (const { Properties } of alarms) {
      expect(Properties['AlarmActions'], String(Properties['AlarmName'])).toHaveLength(1);
      expect(Properties['OKActions']).toHaveLength(1);
    }
  });

  it('is reached within a day and a bit when reconcile stays away, silence included', () => {
    const reconcile = alarms.find(({ Properties }) => String(Properties['AlarmName']).endsWith('(reconcile)'));
    expect(reconcile?.Properties).toMatchObject({
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
    });
  });
});
