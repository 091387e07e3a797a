import type { HeldOverview, WorkerOverview } from '@fingerpost/core/case';
import { expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { TeamPage } from './team-page.tsx';

const held = (cases: number, overdue = 0): HeldOverview => ({ cases, referrals: 0, tasks: 0, overdue, first: [] });

const worker = (name: string, changes: Partial<WorkerOverview> = {}): WorkerOverview => ({
  memberId: `mem_${name}`,
  name,
  role: 'link-worker',
  active: true,
  load: { open: 3, weighted: 3, wte: 1, isAbove: false },
  ...held(3),
  ...changes,
});

it('shows a lead what was raised, what each worker holds, and who covers for whom', () => {
  const html = render(
    <TeamPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      view={{
        raised: held(1),
        workers: [
          worker('Wren', {
            overdue: 2,
            load: { open: 3, weighted: 11.7, wte: 0.6, isAbove: true },
            supervision: { memberId: 'mem_Wren', lastOn: '2026-05-01', nextOn: '2026-06-02' },
            away: { from: '2026-06-01', to: '2026-06-10', cover: 'mem_Wyn' },
            actingName: 'Wyn',
          }),
          worker('Wyn', { away: { from: '2026-05-01', to: '2026-05-10', cover: 'mem_Wren' } }),
          worker('Old', { active: false }),
        ],
        waiting: held(4, 1),
        withAdministrators: held(0),
        loadLimit: 8,
        adrift: [],
      }}
      linesOf={({ cases }) =>
        cases === 1
          ? [
              {
                id: 'r',
                kind: 'case',
                todo: 'next-contact',
                reference: 'R',
                about: 'Food',
                dueBy: undefined,
                href: '/cases/r',
              },
            ]
          : []
      }
      confirmation={undefined}
      idempotencyKey="k"
      form={{ values: {}, errors: [] }}
    />,
  );
  expect(html).toContain('Raised to you (1)');
  expect(html).toContain('href="/cases/r"');
  expect(html).toContain('Away 1 June 2026 to 10 June 2026, Wyn covers');
  expect(html).not.toContain('10 May 2026');
  expect(html).toContain('No longer active');
  expect(html).toContain('<strong>2</strong>');
  expect(html).toContain('<strong>1 overdue. </strong>');
  expect(html).toContain('above 8');
  expect(html).toContain('0.6 of full time');
  expect(html).toContain('overdue by 2 days');
  expect(html).toContain('None. Every open case has somebody who acts, and a date.');
  expect(html).toContain('value="8"');
  expect(html).not.toContain('Held by the network');
});
