import type { Measures } from '@fingerpost/core/outcomes';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { Words as Typed } from '../show/words.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import type { Standard } from './zero-to-ten.tsx';

const scores = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const;
const indirect = ['companionship', 'leftOut', 'isolated'] as const;

/** The questions word for word, as the answers were given to them. */
export type Asked = {
  ons4: Standard<(typeof scores)[number]>;
  loneliness: Standard<(typeof indirect)[number] | 'lonely'>;
};

type OwnAnswersPageProps = {
  frame: Frame;
  words: Words;
  /** How the person is called. */
  name: string;
  measures: Measures;
  asked: Asked;
};

type Of = Pick<OwnAnswersPageProps, 'words' | 'measures' | 'asked'>;

function Scores({ words, measures, asked }: Of) {
  return measures.ons4
    .filter(({ answers }) => answers !== undefined)
    .map(({ at, answers = {} }) => (
      <Section key={at} title={words.say('own.answers.feel', { day: words.date(at) })}>
        <div lang="en">
          <Facts
            facts={scores.map((name) => ({
              label: asked.ons4.questions[name],
              value: answers[name] === undefined ? undefined : String(answers[name]),
            }))}
          />
        </div>
      </Section>
    ));
}

function Company({ words, measures, asked }: Of) {
  return measures.loneliness.map(({ at, answers }) => (
    <Section key={at} title={words.say('own.answers.company', { day: words.date(at) })}>
      <Facts
        facts={[
          ...indirect.map((name) => ({
            label: asked.loneliness.questions[name],
            value: answers[name] && words.say(`own.lonely.howOften.${answers[name]}`),
          })),
          {
            label: asked.loneliness.questions.lonely,
            value: answers.lonely && words.say(`own.lonely.howLonely.${answers.lonely}`),
          },
        ]}
      />
    </Section>
  ));
}

function Going({ words, measures }: Of) {
  return measures.checkIns.map(({ at, going, helped, words: said }) => (
    <Section key={at} title={words.say('own.answers.going', { day: words.date(at) })}>
      {going !== undefined && <p>{words.say(`own.checkIn.going.${going}`)}</p>}
      {helped !== undefined && (
        <p>
          {words.say('own.checkIn.helped')} {words.say(`own.checkIn.helped.${helped}`)}
        </p>
      )}
      {said !== undefined && (
        <p>
          <Typed>{said}</Typed>
        </p>
      )}
    </Section>
  ));
}

function Thoughts({ words, measures }: Of) {
  return measures.feedback.map(({ at, answers, words: said }) => (
    <Section key={at} title={words.say('own.answers.thought', { day: words.date(at) })}>
      <Facts
        facts={[
          {
            label: words.say('own.feedback.respect'),
            value: answers.respect && words.say(`own.feedback.respect.${answers.respect}`),
          },
          {
            label: words.say('own.feedback.helped'),
            value: answers.helped && words.say(`own.checkIn.helped.${answers.helped}`),
          },
          {
            label: words.say('own.feedback.friend'),
            value: answers.friend && words.say(`own.feedback.friend.${answers.friend}`),
          },
        ]}
      />
      {said !== undefined && (
        <p>
          <Typed>{said}</Typed>
        </p>
      )}
    </Section>
  ));
}

/** Shows a carer what the person said of themselves, as far as it is for carers; nobody answers here. */
export function OwnAnswersPage({ frame, words, name, ...of }: OwnAnswersPageProps) {
  const { ons4, loneliness, checkIns, feedback } = of.measures;
  const isEmpty = [ons4, loneliness, checkIns, feedback].every(({ length }) => length === 0);
  return (
    <OwnFrame frame={frame} title={words.say('own.answers.title', { name })}>
      <p>{words.say(isEmpty ? 'own.answers.none' : 'own.answers.lead')}</p>
      <Scores words={words} {...of} />
      <Company words={words} {...of} />
      <Going words={words} {...of} />
      <Thoughts words={words} {...of} />
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}
