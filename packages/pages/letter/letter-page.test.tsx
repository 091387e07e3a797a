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

test('a letter in Easy Read sets each sentence beside a picture that says the same', () => {
  const html = render(
    <LetterPage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      taskId="tsk_1"
      letter={{ to: ['Otty Pettigrew'], points: 16, isEasyRead: true }}
      subject="Somebody will contact you"
      paragraphs={['Somebody will contact you.', 'They will do it by Thursday 11 June 2026.', 'You can ring us.']}
    />,
  );
  const pictures = [...html.matchAll(/easy-read\/(\w+)\.svg" alt=""/g)].map(([, name]) => name);
  expect(pictures).toEqual(['talk', 'calendar', 'phone']);
});
