import { expect, it } from 'vitest';
import { exampleTask } from '../example-case.ts';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { NextDaysPage } from './next-days-page.tsx';

it('says beside each thing to do how the person is reached and is not, and nothing of somebody not settled', () => {
  const html = render(
    <NextDaysPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      view={{
        until: '2026-06-11',
        lines: [
          {
            row: { ...exampleTask, name: 'Otty Pettigrew' },
            reach: { name: 'Otty Pettigrew', phone: '07700 900123', safeContact: { avoid: ['voicemail'] } },
            hasDied: false,
          },
          { row: { ...exampleTask, id: 'tsk_2', name: 'Somebody' }, reach: undefined, hasDied: false },
          { row: { ...exampleTask, id: 'tsk_3', name: 'Percy' }, reach: undefined, hasDied: true },
        ],
      }}
    />,
  );
  expect(html).toContain('Do not leave voicemail.');
  expect(html).toContain('07700 900123');
  expect(html).toContain('Not shown: it is not settled who they are.');
});
