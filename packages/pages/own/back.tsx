import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

/** Leads a person back to their page. */
export function BackToPage({ words }: { words: Words }) {
  return (
    <p>
      <a href={`${ownPath}/page`}>{words.say('own.steps.back')}</a>
    </p>
  );
}
