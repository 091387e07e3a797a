import type { LetterToPrint } from '@fingerpost/core/message';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Picture } from '../own/picture.tsx';
import { formatDate, londonDay, type Moment } from '../show/time.ts';

import { pictureOfSentence } from './letter-pictures.ts';

type LetterPageProps = {
  frame: Frame;
  now: Moment;
  taskId: string;
  letter: Pick<LetterToPrint, 'to' | 'points' | 'isEasyRead'>;
  subject: string;
  /** What it says, a paragraph each. */
  paragraphs: readonly string[];
};

function Paragraph({ text, isEasyRead }: { text: string; isEasyRead: boolean }) {
  if (!isEasyRead) return <p>{text}</p>;
  return (
    <div className="fp-idea">
      <Picture name={pictureOfSentence(text)} />
      <p>{text}</p>
    </div>
  );
}

/** Makes a letter that somebody prints, signs and posts, in the size that the person reads. */
export function LetterPage({ frame, now, taskId, letter, subject, paragraphs }: LetterPageProps) {
  const { to, points, isEasyRead } = letter;
  return (
    <Page frame={frame} title="A letter to print" back={{ href: `/tasks/${taskId}`, label: 'Back to the task' }}>
      <p className="fp-no-print">
        Print this page from your browser’s menu, sign it and post it. Then mark the task as done.
        {isEasyRead && ' It is in Easy Read: keep one idea to a line.'}
      </p>
      <div className={`fp-letter fp-letter--${String(points)}`}>
        <address>
          {to.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </address>
        <p>{formatDate(londonDay(now))}</p>
        <h2>{subject}</h2>
        {paragraphs.map((text) => (
          <Paragraph key={text} text={text} isEasyRead={isEasyRead} />
        ))}
      </div>
    </Page>
  );
}
