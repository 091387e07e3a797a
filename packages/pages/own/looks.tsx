import type { OwnLook } from '@fingerpost/core/own-page';
import { Section } from '../show/section.tsx';
import type { WordKey, Words } from '../words/words.ts';
import { Idea } from './idea.tsx';
import { ownPath } from './own-path.ts';

const lookerOf = (role: string): WordKey => {
  switch (role) {
    case 'carer':
    case 'link-worker':
    case 'team-lead':
    case 'provider':
    case 'carer':
      return `own.looks.role.${role}`;
    case 'link':
      return 'own.looks.role.provider';
    case 'referrer':
      return 'own.looks.role.practice';
    default:
      return 'own.looks.role.system';
  }
};

const reasons = [
  'worker',
  'cover',
  'team',
  'lead',
  'service',
  'practice',
  'carer',
  'network',
  'complaint',
  'other-team-person-is-here',
  'other-team-emergency',
  'other-team-transfer',
  'other-team-covering',
  'other-team-safeguarding',
  'other-team-other',
] as const;

const lookWords = ({ role, organisation, at, why }: OwnLook, { say, moment }: Words): string => {
  const look = { who: say(lookerOf(role)), when: moment(at) };
  const line =
    organisation === undefined ? say('own.looks.line', look) : say('own.looks.lineFor', { ...look, organisation });
  const reason = reasons.find((each) => each === why);
  return reason === undefined ? line : `${line}. ${say(`own.looks.why.${reason}`)}`;
};

type OwnLooksProps = {
  looks: readonly OwnLook[];
  words: Words;
  /** Shows the latest only, and where the others are. */ most?: number;
};

/** Tells a person who has looked at their record, when and why. */
export function OwnLooks({ looks, words, most }: OwnLooksProps) {
  const lines = [...new Set(looks.map((look) => lookWords(look, words)))];
  return (
    <Section title={words.say('own.looks.title')}>
      <Idea words={words} picture="eye">
        {words.say(lines.length === 0 ? 'own.looks.none' : 'own.looks.lead')}
      </Idea>
      <ul>
        {lines.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {most !== undefined && lines.length > most && (
        <p>
          <a href={`${ownPath}/history`}>{words.say('own.looks.all')}</a>
        </p>
      )}
    </Section>
  );
}
