import type { PageTest, Representation } from '@fingerpost/core/voice';
import { Submit } from '../form/buttons.tsx';
import { type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { DataTable } from '../show/table.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { CommentFacts } from './comment-page.tsx';
import { commentAboutWords } from './comment-words.ts';
import { testedPageWords } from './tested-pages.ts';

type RepresentationPageProps = {
  frame: Frame;
  said: Representation;
  now: Moment;
  /** The address of the public summary. */
  summaryHref: string;
  isCommissioner: boolean;
  /** The months that can be published. */
  months: readonly Choice[];
  keyOf: (form: string) => string;
  form: FormState;
  /** Which form was posted. */
  posted: string | undefined;
  confirmation: string | undefined;
};

const stateOf = ({ form, posted }: RepresentationPageProps, which: string): FormState =>
  posted === which ? { ...form, id: which } : { values: {}, errors: [], id: which };

function Comments(props: RepresentationPageProps) {
  const { said, isCommissioner, now, keyOf } = props;
  return (
    <Section title="Comments">
      {said.comments.length === 0 && <p>There is none yet.</p>}
      {said.comments.map((comment) => (
        <div key={comment.commentId} className="fp-own-referral">
          <h3 className="nhsuk-heading-s">
            <a href={`/voice/comments/${comment.commentId}`}>
              {commentAboutWords[comment.about]}: {comment.what}
            </a>
          </h3>
          <CommentFacts comment={comment} now={now} />
        </div>
      ))}
      {!isCommissioner && (
        <Form action="/voice/comments" idempotencyKey={keyOf('comment')} state={stateOf(props, 'comment')} freeText>
          <RadioField
            name="about"
            label="What do you comment on?"
            size="s"
            choices={choicesOf(commentAboutWords)}
            small
          />
          <TextField name="what" label="Which figure, or which words?" />
          <TextAreaField
            name="words"
            label="Your comment"
            hint="No names. Everybody may read it with its answer."
            rows={4}
            maxLength={2000}
          />
          <Submit>Send it to the commissioner</Submit>
        </Form>
      )}
    </Section>
  );
}

function Changes({ changes }: Pick<PageTest, 'changes'>) {
  if (changes.length === 0) return <>Nothing yet</>;
  return (
    <ul>
      {changes.map(({ on, words }) => (
        <li key={`${on}${words}`}>
          <When at={on} as="date" />: <Words>{words}</Words>
        </li>
      ))}
    </ul>
  );
}

function Changed(props: RepresentationPageProps) {
  const { said, keyOf } = props;
  if (said.tests.length === 0) return null;
  const tests = said.tests.map(({ testId, page, on }) => ({
    value: testId,
    label: `${testedPageWords[page]}, ${formatDate(on)}`,
  }));
  return (
    <Form action="/voice/changes" idempotencyKey={keyOf('change')} state={stateOf(props, 'change')} freeText>
      <h3 className="nhsuk-heading-m">Say what was changed after a test</h3>
      <SelectField name="testId" label="After which test?" choices={tests} />
      <DateField name="on" label="On which day was it changed?" size="s" />
      <TextAreaField
        name="words"
        label="What was changed?"
        hint="No names. Everybody reads this beside the test."
        rows={3}
        maxLength={1000}
      />
      <Submit kind="secondary">Record the change</Submit>
    </Form>
  );
}

function Tests(props: RepresentationPageProps) {
  const { said, isCommissioner, keyOf } = props;
  return (
    <Section title="Pages tested with people">
      <DataTable
        caption="Pages tested with people"
        quietCaption
        columns={[
          { heading: 'Page', cell: ({ page }) => testedPageWords[page] },
          { heading: 'When', cell: ({ on }) => <When at={on} as="date" /> },
          { heading: 'People', cell: ({ people }) => String(people) },
          { heading: 'What was found', cell: ({ found }) => <Words>{found}</Words> },
          { heading: 'What was changed', cell: ({ changes }) => <Changes changes={changes} /> },
        ]}
        rows={said.tests}
        rowKey={({ testId }) => testId}
        empty="None yet."
      />
      <Changed {...props} />
      {!isCommissioner && (
        <Form action="/voice/tests" idempotencyKey={keyOf('test')} state={stateOf(props, 'test')} freeText>
          <h3 className="nhsuk-heading-m">Record a test</h3>
          <SelectField name="page" label="Which page?" choices={choicesOf(testedPageWords)} />
          <DateField name="on" label="On which day?" size="s" />
          <NumberField name="people" label="With how many people?" />
          <TextAreaField
            name="found"
            label="What was found?"
            hint="No names. Only you and the commissioner read this."
            rows={4}
            maxLength={2000}
          />
          <Submit kind="secondary">Record the test</Submit>
        </Form>
      )}
    </Section>
  );
}

/** Brings together what those who speak for patients say, the pages they tested, and what a commissioner publishes. */
export function RepresentationPage(props: RepresentationPageProps) {
  const { frame, summaryHref, isCommissioner, months, keyOf, form, confirmation } = props;
  return (
    <Page frame={frame} title="Heard and published" form={form} confirmation={confirmation} wide>
      <p>
        <a href={summaryHref}>See the public summary</a>: published figures, what people said and what came of it, and
        which pages were tested with people.
      </p>
      {isCommissioner && (
        <Section title="Publish a month">
          <p>
            Everybody can read a published month: the same figures as under Uptake, small numbers hidden. It stays as it
            is from then on.
          </p>
          <Form action="/voice/months" idempotencyKey={keyOf('month')} state={stateOf(props, 'month')}>
            <SelectField name="month" label="Month" choices={months} />
            <Submit kind="secondary">Publish it</Submit>
          </Form>
        </Section>
      )}
      <Comments {...props} />
      <Tests {...props} />
    </Page>
  );
}
