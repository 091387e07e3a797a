import type { ChoiceView } from '@fingerpost/core/choice';
import { toldWords } from '../case/told-words.ts';
import { Section } from '../show/section.tsx';
import { waitedWords } from '../service/service-shown.ts';
import { formatDate } from '../show/time.ts';

const answerWords = {
  chosen: 'They chose',
  'none-of-these': 'None of these',
  'something-else': 'Something else',
  'more-time': 'They need more time',
} as const satisfies Record<NonNullable<ChoiceView['answered']>['answer'], string>;

const deciderWords = {
  person: 'The person decided',
  carer: 'Their carer decided, whom they let decide',
  attorney: 'Their attorney or deputy decided',
  'best-interests': 'It was decided in their best interests',
} as const satisfies Record<NonNullable<ChoiceView['answered']>['by'], string>;

const answerOf = ({ answered, waits, options, answerBy }: ChoiceView): string => {
  if (answered === undefined)
    return waits ? `No answer yet. You ask on ${formatDate(answerBy)}.` : 'It ended without an answer.';
  if (answered.answer !== 'chosen') return `${answerWords[answered.answer]}.`;
  const chosen = options.filter((option) => option.chosen).map(({ name }) => name);
  return chosen.length === 0 ? 'They chose.' : `They chose: ${chosen.join(', ')}.`;
};

const decidedBy = ({ answered, said, toldTo }: ChoiceView): string | undefined => {
  if (answered === undefined) return undefined;
  const by = said.decider === undefined ? '' : `, by ${said.decider}: ${said.reason ?? ''}`;
  const told = toldWords(answered.told);
  const where = answered.told === undefined ? 'on their own page' : [...told, toldTo ?? ''].join('; recorded by ');
  return `${deciderWords[answered.by]}${by}, on ${formatDate(answered.at)}, ${where}.`;
};

function Decided({ choice }: { choice: ChoiceView }) {
  const { offeredAt, options, said } = choice;
  const decided = decidedBy(choice);
  return (
    <div className="fp-choice">
      <h3>Offered on {formatDate(offeredAt)}</h3>
      {options.length === 0 ? (
        <p>Services for a need that only the case’s worker and leads may know.</p>
      ) : (
        <ul>
          {options.map(({ referralId, name, why, waitedWeeks }) => (
            <li key={referralId}>
              <a href={`/referrals/${referralId}`}>{name}</a>: {why}
              {choice.waits && <span className="fp-quiet"> {waitedWords(waitedWeeks)}.</span>}
            </li>
          ))}
        </ul>
      )}
      <p>{answerOf(choice)}</p>
      {said.words !== undefined && <blockquote className="nhsuk-inset-text">{said.words}</blockquote>}
      {decided !== undefined && <p>{decided}</p>}
    </div>
  );
}

/** Shows what was offered, what was chosen, in whose words, who decided and how it reached the team. */
export function ChoicesSection({ choices }: { choices: readonly ChoiceView[] }) {
  if (choices.length === 0) return null;
  return (
    <Section title="What was decided together">
      {choices.map((choice) => (
        <Decided key={choice.own} choice={choice} />
      ))}
    </Section>
  );
}
