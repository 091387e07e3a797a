import type { OwnHistory, OwnHistoryLine } from '@fingerpost/core/own-page';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import { pictureOfEvent } from './own-pictures.ts';
import { OwnLooks } from './looks.tsx';
import { ownPath } from './own-path.ts';

const byWords = ({ by, told }: OwnHistoryLine, { say }: Words): string => {
  // What the person chose and told their team is not told as the team's doing.
  if (told !== undefined) return '';
  const { kind, organisation } = by;
  if (kind === 'team' || kind === 'practice')
    return organisation === undefined ? '' : say(`own.history.by.${kind}`, { organisation });
  return say(`own.history.by.${kind}`);
};

const toldWords = ({ told }: OwnHistoryLine, { say, date }: Words): string =>
  told === undefined
    ? ''
    : say('own.history.told', {
        who: say(`own.history.toldBy.${told.by}`),
        how: say(`own.history.toldHow.${told.how}`),
        day: date(told.on),
      });

const lineWords = (line: OwnHistoryLine, words: Words): readonly string[] => {
  const service = line.service?.name ?? words.say('own.history.unnamed');
  const what = words.say(`own.history.what.${line.what}`, { service });
  return [what, byWords(line, words), toldWords(line, words)].filter((each) => each !== '');
};

type OwnHistoryPageProps = { frame: Frame; words: Words; history: OwnHistory };

/** Tells a person what has happened, when and by whom, and who has looked at their record and why. */
export function OwnHistoryPage({ frame, words, history: { lines, looks } }: OwnHistoryPageProps) {
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.history.title')}>
      <p>
        <a href={`${ownPath}/page`}>{say('own.history.back')}</a>
      </p>
      <p>{say(lines.length === 0 ? 'own.history.none' : 'own.history.lead')}</p>
      <ol className="nhsuk-list fp-own-history">
        {lines.map((line) => (
          <li key={`${line.at} ${line.what} ${line.service?.name ?? ''}`}>
            <strong>{words.moment(line.at)}</strong>
            <Idea words={words} picture={pictureOfEvent(line.what)}>
              {lineWords(line, words).join(words.isEasy ? '\n' : ' ')}
            </Idea>
          </li>
        ))}
      </ol>
      <OwnLooks looks={looks} words={words} />
    </OwnFrame>
  );
}
