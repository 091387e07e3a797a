import type { OwnLook } from '@fingerpost/core/own-page';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';

const lookerOf = (role: string, { say }: Words): string => {
  switch (role) {
    case 'link-worker':
    case 'team-lead':
      return say(`own.looks.role.${role}`);
    case 'referrer':
    case 'provider':
    case 'link':
      return say('own.looks.role.somebody');
    default:
      return say('own.looks.role.system');
  }
};

const lookWords = ({ role, organisation, at }: OwnLook, words: Words): string => {
  const look = { who: lookerOf(role, words), when: words.date(at) };
  return organisation === undefined
    ? words.say('own.looks.line', look)
    : words.say('own.looks.lineFor', { ...look, organisation });
};

/** Tells a person who has looked at their record. */
export function OwnLooks({ looks, words }: { looks: readonly OwnLook[]; words: Words }) {
  const lines = [...new Set(looks.map((look) => lookWords(look, words)))];
  return (
    <Section title={words.say('own.looks.title')}>
      <p>{words.say(lines.length === 0 ? 'own.looks.none' : 'own.looks.lead')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
