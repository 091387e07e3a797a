import type { QuestionCounts, ServiceThoughts } from '@fingerpost/core/uptake';
import { wordsOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { friendWords, respectWords } from '../measures/feedback-columns.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import { formatMonth } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { Figures } from '../uptake/figures.tsx';

const asked = {
  respect: {
    title: 'Were they kind, and did they treat them with respect?',
    answers: { ...respectWords, 'not-said': 'Not said' },
  },
  helped: {
    title: 'Did it help with what matters to them?',
    answers: { yes: 'Yes', 'a-little': 'A little', no: 'No', 'not-said': 'Not said' },
  },
  friend: { title: 'Would they tell a friend to go?', answers: { ...friendWords, 'not-said': 'Not said' } },
} as const;

const keptBack = 'These figures are not shown, because a small number could be worked out from them.';

function Question({ question, isKeptBack, answers }: QuestionCounts) {
  const { title, answers: words } = asked[question];
  return (
    <Section title={title}>
      {isKeptBack && <p>{keptBack}</p>}
      <Figures
        id={question}
        title={title}
        notes={[]}
        rowHeading="Answer"
        headings={['People']}
        rows={answers.map(({ code, people }) => ({ name: wordsOf(words, code), cells: [String(people ?? '')] }))}
      />
    </Section>
  );
}

function InTheirWords({ words }: { words: readonly string[] }) {
  return (
    <Section title="In their words">
      <p>
        They let you read this without their name, and in no order of time. Please do not try to find out who it was.
      </p>
      {words.length === 0 && <Empty>Nobody wrote anything that you may read.</Empty>}
      <ul>
        {words.map((said, index) => (
          <li key={index}>
            <Words>{said}</Words>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ServiceThoughtsPageProps = {
  frame: Frame;
  view: ServiceThoughts;
  back: { readonly href: string; readonly label: string };
};

/** Shows what people thought of one service; nothing of it before at least eight have said so. */
export function ServiceThoughtsPage({ frame, view, back }: ServiceThoughtsPageProps) {
  const { service, provider, gathered } = view;
  return (
    <Page frame={frame} title={`What people thought of ${service}`} caption={provider} back={back}>
      {gathered === undefined ? (
        <p>
          Fewer than eight people have said what they thought of it, so nothing is shown yet. Answers are added a month
          at a time, when the month is over.
        </p>
      ) : (
        <>
          <p>
            About {gathered.people} people, until the end of {formatMonth(`${gathered.until}-01`)}. More are added a
            month at a time, once at least eight more have said something.
          </p>
          <p>A star (*) stands for 1 to 7 people. Other counts are rounded to the nearest 5.</p>
          {gathered.questions.map((counts) => (
            <Question key={counts.question} {...counts} />
          ))}
          {gathered.words !== undefined && <InTheirWords words={gathered.words} />}
        </>
      )}
    </Page>
  );
}
