import type { Measures } from '@fingerpost/core/outcomes';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { answeredHow } from '../own/told-fields.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { goingWords, helpedWords } from './check-in-record-page.tsx';
import { feedbackColumns } from './feedback-columns.tsx';
import { howLonelyWords, howOftenWords, lonelinessColumns } from './measures-words.ts';
import { notAskedWords, wellbeingOrder, wellbeingScales, wellbeingStageWords } from '../case/wellbeing-words.ts';

type MeasuresPageProps = {
  frame: Frame;
  person: string;
  measures: Measures;
  /** Names a service by its id. */
  serviceName: (serviceId: string) => string;
  sources: readonly string[];
  confirmation: string | undefined;
};

type Ons4Row = Measures['ons4'][number];
type LonelyRow = Measures['loneliness'][number];
type GoalRow = { readonly text: string; readonly rating: Measures['goals'][number]['ratings'][number] };

const nothing = '–';

const goalColumns: readonly Column<GoalRow>[] = [
  { heading: 'Goal', cell: ({ text }) => text },
  { heading: 'When', cell: ({ rating }) => <When at={rating.on} as="date" /> },
  { heading: 'Out of 10', cell: ({ rating }) => rating.rating, numeric: true },
  {
    heading: 'How they said it',
    cell: ({ rating }) => (rating.own === true || rating.by !== undefined ? answeredHow(rating) : 'With the plan'),
  },
];

const dated = <Row extends { readonly stage: Ons4Row['stage']; readonly at: string }>(): Column<Row> => ({
  heading: 'When',
  cell: ({ stage, at }) => (
    <>
      {wellbeingStageWords[stage]}, <When at={at} as="date" />
    </>
  ),
});

const ons4Columns: readonly Column<Ons4Row>[] = [
  dated<Ons4Row>(),
  ...wellbeingOrder.map((name) => ({
    heading: wellbeingScales[name].short,
    cell: ({ answers }: Ons4Row) => answers?.[name] ?? nothing,
    numeric: true,
  })),
  {
    heading: 'How they said it',
    cell: (row) =>
      row.notAsked === undefined ? answeredHow(row) : `No answer: ${notAskedWords[row.notAsked].toLowerCase()}`,
  },
];

const often = (answer: keyof typeof howOftenWords | undefined): string =>
  answer === undefined ? nothing : howOftenWords[answer];

const lonelyColumns: readonly Column<LonelyRow>[] = [
  dated<LonelyRow>(),
  { heading: lonelinessColumns.companionship, cell: ({ answers }) => often(answers.companionship) },
  { heading: lonelinessColumns.leftOut, cell: ({ answers }) => often(answers.leftOut) },
  { heading: lonelinessColumns.isolated, cell: ({ answers }) => often(answers.isolated) },
  { heading: 'Score, 3 to 9', cell: ({ score }) => score ?? nothing, numeric: true },
  {
    heading: lonelinessColumns.lonely,
    cell: ({ answers: { lonely } }) => (lonely === undefined ? nothing : howLonelyWords[lonely]),
  },
  { heading: 'How they said it', cell: answeredHow },
];

const checkInColumns: readonly Column<Measures['checkIns'][number]>[] = [
  { heading: 'When', cell: ({ at }) => <When at={at} as="date" /> },
  { heading: 'How it is going', cell: ({ going }) => (going === undefined ? nothing : goingWords[going]) },
  {
    heading: 'With what matters to them',
    cell: ({ helped }) => (helped === undefined ? nothing : helpedWords[helped]),
  },
  { heading: 'In their words', cell: ({ words }) => (words === undefined ? nothing : <Words>{words}</Words>) },
  { heading: 'Ring them', cell: ({ call }) => (call ? 'Yes' : nothing) },
  { heading: 'How they said it', cell: (row) => (row.carer === true ? 'By a carer' : answeredHow(row)) },
];

function Ask({ href, children }: { href: string; children: string }) {
  return (
    <p className="fp-no-print">
      <a href={href}>{children}</a>
    </p>
  );
}

/** Shows a team what a person said of themselves over time, a row for each day; each number stands by itself. */
export function MeasuresPage({ frame, person, measures, serviceName, sources, confirmation }: MeasuresPageProps) {
  const { caseId, goals, ons4, loneliness, checkIns, isAsked } = measures;
  const at = `/cases/${caseId}/own`;
  const rated = goals.flatMap(({ text, ratings }) => ratings.map((rating) => ({ text, rating })));
  return (
    <Page
      frame={frame}
      title="What they say of themselves"
      caption={person}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
      wide
    >
      <p>
        Only the person answers these, on their own page or by telling you. There is no total of the four questions.
      </p>
      <Section title="Goals">
        <DataTable
          caption="Goals, rated 0 to 10"
          quietCaption
          columns={goalColumns}
          rows={rated}
          rowKey={({ text, rating }) => `${text} ${rating.on}`}
          empty="No goal is rated yet."
        />
        {goals.length > 0 && <Ask href={`${at}/goals`}>Record how near they say they are</Ask>}
      </Section>
      <Section title="How it is going" id="check-ins">
        <DataTable
          caption="Answers when they were asked how it is going"
          quietCaption
          columns={checkInColumns}
          rows={checkIns}
          rowKey={({ at: when }) => when}
          empty="Not answered yet."
        />
        {isAsked && <Ask href={`${at}/check-in`}>They are asked now: record what they tell you</Ask>}
      </Section>
      <Section title="What they thought of services" id="feedback">
        <DataTable
          caption="What they thought of services that are over"
          quietCaption
          columns={feedbackColumns(serviceName, (referralId) => `${at}/thoughts/${referralId}`)}
          rows={measures.feedback}
          rowKey={({ at: when, serviceId }) => `${serviceId} ${when}`}
          empty="Nothing yet. They are asked when a service that saw them is over."
        />
        {measures.untold.map(({ referralId, serviceId }) => (
          <Ask key={referralId} href={`${at}/thoughts/${referralId}`}>
            {`Record what they thought of ${serviceName(serviceId)}`}
          </Ask>
        ))}
      </Section>
      <Section title="Wellbeing">
        <DataTable
          caption="Answers about wellbeing, 0 to 10"
          quietCaption
          columns={ons4Columns}
          rows={ons4}
          rowKey={({ stage, at: when }) => `${stage} ${when}`}
          empty="Not asked yet."
        />
        <Ask href={`${at}/questions`}>Ask about wellbeing</Ask>
      </Section>
      <Section title="Loneliness">
        <DataTable
          caption="Answers about loneliness; a higher score is lonelier"
          columns={lonelyColumns}
          rows={loneliness}
          rowKey={({ stage, at: when }) => `${stage} ${when}`}
          empty="Not asked yet."
        />
        <Ask href={`${at}/loneliness`}>Ask about loneliness</Ask>
      </Section>
      {sources.map((source) => (
        <p key={source} className="nhsuk-body-s">
          {source}
        </p>
      ))}
    </Page>
  );
}
