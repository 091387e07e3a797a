import type { ChoiceView } from '@fingerpost/core/choice';
import type { OwnStepTaken } from '@fingerpost/core/own-page';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { BackToPage } from './back.tsx';
import { OwnFrame } from './frame.tsx';

type Told = NonNullable<OwnStepTaken['told']>;

const toldLine = ({ by, how, on, worker }: Told, words: Words, team: string): string =>
  words.say(`own.told.by.${by}`, {
    worker: worker ?? team,
    how: words.say(`own.told.how.${how}`),
    day: words.date(on),
  });

const chosenIn = ({ options }: ChoiceView): readonly string[] =>
  options.filter(({ chosen }) => chosen).map(({ name }) => name);

const answerLine = (choice: ChoiceView, words: Words): string => {
  const { answered, waits } = choice;
  if (answered === undefined) return words.say(waits ? 'own.decided.waits' : 'own.decided.ended');
  if (answered.answer !== 'chosen') return words.say(`own.decided.${answered.answer}`);
  const what = chosenIn(choice);
  return what.length === 0
    ? words.say('own.decided.chosenUnnamed')
    : words.say('own.decided.chosen', { what: words.list(what) });
};

function Decision({ choice, words, team }: { choice: ChoiceView; words: Words; team: string }) {
  const { offeredAt, options, answered, said, toldTo } = choice;
  const day = words.date(offeredAt);
  return (
    <div className="fp-own-referral">
      <p>{words.say(options.length === 0 ? 'own.decided.unnamed' : 'own.decided.offered', { day })}</p>
      <ul>
        {options.map(({ referralId, name, why }) => (
          <li key={referralId}>
            <strong>{name}</strong>: {why}
          </li>
        ))}
      </ul>
      <p>{answerLine(choice, words)}</p>
      {said.words !== undefined && (
        <>
          <p>{words.say('own.decided.words')}</p>
          <blockquote className="nhsuk-inset-text">{said.words}</blockquote>
        </>
      )}
      {answered !== undefined && <p>{words.say(`own.decided.by.${answered.by}`, { day: words.date(answered.at) })}</p>}
      {said.decider !== undefined && (
        <p>
          {said.decider}: {said.reason}
        </p>
      )}
      {answered?.told !== undefined && <p>{toldLine({ ...answered.told, worker: toldTo }, words, team)}</p>}
    </div>
  );
}

const stepLine = ({ step, on, at, told }: OwnStepTaken, words: Words, team: string): string =>
  [
    step === 'attended' || step === 'missed'
      ? words.say(`own.decided.step.${step}`, { day: on === undefined ? '' : words.date(on) })
      : words.say(`own.decided.step.${step}`),
    told === undefined ? words.say('own.decided.on', { day: words.date(at) }) : toldLine(told, words, team),
  ].join(' ');

type DecidedPageProps = {
  frame: Frame;
  words: Words;
  choices: readonly ChoiceView[];
  steps: readonly OwnStepTaken[];
};

/** Shows a person what was decided together: what was offered and chosen, who decided, and what they did or told whom. */
export function OwnDecidedPage({ frame, words, choices, steps }: DecidedPageProps) {
  const team = frame.network.name;
  return (
    <OwnFrame frame={frame} title={words.say('own.decided.title')}>
      {choices.length === 0 && <p>{words.say('own.decided.none')}</p>}
      {choices.map((choice) => (
        <Decision key={choice.own} choice={choice} words={words} team={team} />
      ))}
      {steps.length > 0 && (
        <Section title={words.say('own.decided.steps.title')}>
          <ul>
            {steps.map((taken) => (
              <li key={taken.eventId}>{stepLine(taken, words, team)}</li>
            ))}
          </ul>
        </Section>
      )}
      <BackToPage words={words} />
    </OwnFrame>
  );
}
