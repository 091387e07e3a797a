import { expect, it } from 'vitest';
import type { NeedWords } from '../case/need-words.ts';
import { exampleCase } from '../example-case.ts';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { HandoverPage } from './handover-page.tsx';

it('gives each case a sheet of its own, how to contact them safely before anything else', () => {
  const html = render(
    <HandoverPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      readerId="mem_1"
      needWords={{ food: 'Food' } as NeedWords}
      view={{ member: { memberId: 'mem_1', name: 'Wren Hazel' }, cases: [exampleCase] }}
      back={{ href: '/team', label: 'Team' }}
    />,
  );
  expect(html.split('class="fp-sheet"')).toHaveLength(2);
  expect(html).toContain('Handover of Wren Hazel');
  const sheet = html.slice(html.indexOf('fp-sheet'));
  expect(sheet.indexOf('ontact them safely')).toBeGreaterThan(0);
  expect(sheet.indexOf('ontact them safely')).toBeLessThan(sheet.indexOf('What to do next'));
  expect(html).toContain('It is recorded that you saw each of them');
});
