import type { OwnView } from '@fingerpost/core/own-page';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

type OwnAsksProps = { view: Pick<OwnView, 'goals' | 'asks' | 'now'>; words: Words };

/** Leads a person to what they can tell their team: their goals, and how they feel. */
export function OwnAsks({ view, words }: OwnAsksProps) {
  if (view.now.what === 'waiting-for-worker') return null;
  return (
    <Section title={words.say('own.asks.title')}>
      <ul>
        {view.asks.checkIn && (
          <li>
            <a href={`${ownPath}/check-in`}>{words.say('own.checkIn.link')}</a>
          </li>
        )}
        {view.asks.feedback.map(({ referralId, service }) => (
          <li key={referralId}>
            <a href={`${ownPath}/feedback/${referralId}`}>{words.say('own.feedback.link', { service })}</a>
          </li>
        ))}
        {view.asks.told.map(({ referralId, service }) => (
          <li key={referralId}>
            <a href={`${ownPath}/feedback/${referralId}`}>{words.say('own.feedback.change', { service })}</a>
          </li>
        ))}
        {view.goals.length > 0 && (
          <li>
            <a href={`${ownPath}/goals`}>{words.say('own.goals.link')}</a>
          </li>
        )}
        <li>
          <a href={`${ownPath}/questions`}>{words.say('own.questions.link')}</a>
        </li>
      </ul>
    </Section>
  );
}
