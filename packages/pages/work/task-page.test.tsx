import type { CaseTask } from '@fingerpost/core/referral';
import { describe, expect, it } from 'vitest';
import { exampleTask } from '../example-case.ts';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import type { Alternative } from './alternatives.tsx';
import { TaskPage } from './task-page.tsx';

const other = (number: number): Alternative => ({
  serviceId: `svc_${String(number)}`,
  name: `Service ${String(number)}`,
  provider: 'Somebody',
  about: 'The hall',
  onNetwork: number > 1,
});

const shown = (
  kind: 'rescue' | 'answer-question' | 'tell-person' | 'letter-in-large-print',
  changes: Partial<CaseTask> = {},
): string =>
  render(
    <TaskPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      readerId="mem_1"
      task={{ ...exampleTask, todo: kind, ...changes }}
      kind={kind}
      person={{ name: 'Otty Pettigrew', phone: '07700 900123', rules: { avoid: ['calls'] } }}
      servicePhone="01632 960010"
      alternatives={[1, 2, 3].map(other)}
      idempotencyKey="key-1"
      form={emptyForm}
    />,
  );

describe('the page of a task', () => {
  it('says why nothing was sent, how to contact the person safely, and leads to the letter to print', () => {
    const changes = { why: 'communication-needs', noticeId: `ntc_${'0'.repeat(42)}` };
    const html = shown('letter-in-large-print', changes);
    expect(html).toContain('does not meet what helps them');
    expect(html).toContain('Do not ring them.');
    expect(html).toContain(`/tasks/${exampleTask.id}/letter`);
    expect(shown('letter-in-large-print')).not.toContain('/letter"');
  });

  it('offers three other services in place of a silent one, each on a form that names the first try', () => {
    const html = shown('rescue');
    const links = [...html.matchAll(/referrals\/new\?service=(svc_\d)&amp;retryOf=(ref_\d)/g)].map(([, ...ids]) => ids);
    expect(links).toEqual([
      ['svc_1', 'ref_1'],
      ['svc_2', 'ref_1'],
      ['svc_3', 'ref_1'],
    ]);
    expect(html).toContain('The service has not answered');
    expect(html).toContain('tel:01632960010');
  });

  it('says how to reach the person safely where they are to be spoken to', () => {
    expect(shown('tell-person')).toContain('Do not ring them.');
    expect(shown('answer-question')).not.toContain('Do not ring them.');
  });

  it('leads to the answer of a question', () => {
    expect(shown('answer-question')).toContain('href="/referrals/ref_1/answer"');
  });

  it('says of a task that is done by whom it was, and asks nothing more', () => {
    const doneBy = { memberId: 'mem_1', name: 'Amina Farouk', at: '2026-06-03T09:00:00Z' };
    const html = shown('tell-person', { status: 'done', result: 'not-needed', doneBy });
    expect(html).toContain('It is not needed any more, Amina Farouk');
    expect(html).not.toContain('/completion"');
  });
});
