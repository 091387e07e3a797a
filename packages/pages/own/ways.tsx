import type { OwnView } from '@fingerpost/core/own-page';
import { LinkButton } from '../form/buttons.tsx';
import { newIn } from '../message/new-words.ts';
import { Section } from '../show/section.tsx';
import type { WordKey, Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

type Way = readonly [path: string, key: WordKey];

const forCarer: readonly Way[] = [
  ['answers', 'own.answers.link'],
  ['helping', 'own.helping.link'],
  ['sharing', 'own.sharing.link'],
];

const forPerson: readonly Way[] = [
  ['reach', 'own.reach.link'],
  ['carers', 'own.carers.link'],
  ['sharing', 'own.sharing.link'],
  ['record', 'own.record.link'],
];

const waysOf = ({ by, may }: Pick<OwnView, 'by' | 'may'>): readonly Way[] => [
  ...(may.includes('message') ? ([['messages', 'own.messages.link']] as const) : []),
  ['steps', 'own.steps.link'],
  ['decided', 'own.decided.link'],
  ...(by === 'carer' ? forCarer : forPerson),
  ['complaint', 'own.complaint.link'],
  ['proposals', 'own.wish.link'],
];

/** Leads whoever is on the page to everything that can be done there, what waits for an answer first. */
export function OwnWays({
  view,
  words,
}: {
  view: Pick<OwnView, 'by' | 'may' | 'referrals' | 'newMessages'>;
  words: Words;
}) {
  const count = newIn(view.newMessages);
  return (
    <Section title={words.say('own.ways.title')}>
      {view.referrals.some(({ offered }) => offered) && (
        <LinkButton href={`${ownPath}/options`}>{words.say('own.options.link')}</LinkButton>
      )}
      <ul className="nhsuk-list fp-own-ways">
        {waysOf(view).map(([path, key]) => (
          <li key={path}>
            <a href={`${ownPath}/${path}`}>{words.say(key)}</a>
            {path === 'messages' && count > 0 && `: ${words.say('own.messages.new', { count })}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
