import { expect, test } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { LetterPage } from './letter-page.tsx';

test('a letter to print has the address, the day and each paragraph, in the size that its reader needs', () => {
  const html = render(
    <LetterPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      taskId="tsk_1"
      letter={{ to: ['Otty Pettigrew', '4 Larch Row'], points: 28, isEasyRead: false }}
      subject="News"
      paragraphs={['There is news.', 'Ring us.']}
    />,
  );
  expect(html).toContain('fp-letter--28');
  for (const text of ['Otty Pettigrew', '4 June 2026', '<p>There is news.</p>', '<p>Ring us.</p>'])
    expect(html).toContain(text);
});
