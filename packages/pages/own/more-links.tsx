import type { OwnView } from '@fingerpost/core/own-page';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

/** Leads whoever is on the page to who helps, what is shared, and everything that is held; a carer to what is theirs. */
export function MoreLinks({ view, words }: { view: Pick<OwnView, 'by'>; words: Words }) {
  const links =
    view.by === 'carer'
      ? ([
          ['helping', 'own.helping.link'],
          ['sharing', 'own.sharing.link'],
        ] as const)
      : ([
          ['carers', 'own.carers.link'],
          ['sharing', 'own.sharing.link'],
          ['record', 'own.record.link'],
        ] as const);
  return (
    <ul className="nhsuk-list">
      {links.map(([path, key]) => (
        <li key={path}>
          <a href={`${ownPath}/${path}`}>{words.say(key)}</a>
        </li>
      ))}
    </ul>
  );
}
