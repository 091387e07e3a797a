import { needWords, restrictedWords } from '@fingerpost/core/directory';
import type { PracticeCaseView } from '@fingerpost/core/referral';
import { expect, it } from 'vitest';
import { exampleCase } from '../example-case.ts';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { PracticeCasePage } from './practice-case-page.tsx';

const { caseId, reference, status, needs, openedAt, holder, dueBy, overdue, version, team } = exampleCase;
const view: PracticeCaseView = {
  sees: 'standing',
  ...{ caseId, reference, status, needs, openedAt, holder, dueBy, overdue, version, team },
  name: 'Ottoline Pettigrew',
  reached: true,
  mayTakeBack: true,
  keptBack: false,
  actions: [{ taskId: 'tsk_3', open: true, asked: 'Check her tablets.', by: 'Amina Farouk', at: openedAt, version: 1 }],
  messages: [
    { messageId: 'msg_1', about: 'closed', taskId: 'tsk_1', sentAt: '2026-06-03T09:00:00Z' },
    {
      messageId: 'msg_2',
      about: 'first-attended',
      taskId: 'tsk_2',
      sentAt: '2026-06-04T09:00:00Z',
      filed: { by: 'Rowan Ash', at: openedAt },
    },
  ],
};

it('tells a practice in plain words where its referral stands, who holds it and by when, and what came back', () => {
  const html = render(
    <PracticeCasePage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      readerId="mem_9"
      view={view}
      needWords={{ ...needWords, restricted: restrictedWords }}
    />,
  );
  expect(html).toContain('In touch with a link worker');
  expect(html).toContain('Amina Farouk');
  expect(html).toContain('due in 14 days');
  expect(html).toContain('<a href="/messages/msg_1">Social prescribing case closed</a>');
  expect(html).toContain('<a href="/messages/msg_2">First seen by a service</a>');
  expect(html).toContain('Not yet');
  expect(html).toContain('By Rowan Ash');
  expect(html).toContain('Check her tablets.');
  expect(html).toContain('href="/tasks/tsk_3"');
});

it('tells a practice nothing more than that it was received where the person does not want it to hear', () => {
  const kept = { ...view, keptBack: true, status: 'waiting', messages: [], actions: [] } as const;
  const html = render(
    <PracticeCasePage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      readerId="mem_9"
      view={kept}
      needWords={{ ...needWords, restricted: restrictedWords }}
    />,
  );
  expect(html).toContain('The referral was received');
  expect(html).toContain('does not want the practice to hear');
  for (const said of ['Held by', 'due in', 'Messages back', 'Reached']) expect(html).not.toContain(said);
});
