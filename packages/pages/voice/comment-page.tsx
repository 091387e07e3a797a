import type { CommentView, OneComment } from '@fingerpost/core/voice';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { answeredByWords, commentAboutWords, commentOutcomeWords } from './comment-words.ts';

type CommentFactsProps = { comment: CommentView; now: Moment };

/** Shows a comment with its dates: when it came, by when it is answered, by whom it was and what changed. */
export function CommentFacts({ comment, now }: CommentFactsProps) {
  const { about, what, words, by, openedAt, answerBy, holder, answered, answer } = comment;
  const isPassedOn = holder?.kind === 'administrators';
  return (
    <Facts
      facts={[
        { label: 'About', value: commentAboutWords[about] },
        { label: 'Which figure or words', value: what },
        { label: 'Comment', value: <Words>{words}</Words> },
        { label: 'From', value: by },
        { label: 'Received', value: <When at={openedAt} as="date" /> },
        {
          label: 'Answer due',
          value: answered === undefined ? <Due at={answerBy} now={now} /> : <When at={answerBy} as="date" />,
        },
        {
          label: 'Who answers',
          value: answered !== undefined ? undefined : isPassedOn ? 'The network’s administrators' : 'The commissioner',
        },
        { label: 'Answered', value: answered === undefined ? undefined : <When at={answered.at} as="date" /> },
        {
          label: 'Answered by',
          value: answer === undefined ? undefined : `${answer.by.name}, ${answeredByWords[answer.by.role]}`,
        },
        { label: 'What came of it', value: answered === undefined ? undefined : commentOutcomeWords[answered.outcome] },
        { label: 'What changed, or why not', value: answer === undefined ? undefined : <Words>{answer.words}</Words> },
        {
          label: 'Who can read this',
          value:
            answered === undefined
              ? undefined
              : answered.public
                ? 'Everybody, on the public summary'
                : 'Only those who can open this page',
        },
      ]}
    />
  );
}

type CommentPageProps = {
  frame: Frame;
  comment: OneComment;
  now: Moment;
  /** Where the reader came from. */
  back: { readonly href: string; readonly label: string };
  /** Whether the reader may pass it on to the network's administrators. */
  mayPassOn: boolean;
  keyOf: (form: string) => string;
  form: FormState;
  confirmation: string | undefined;
};

function Answer({ comment, keyOf, form }: CommentPageProps) {
  return (
    <Section title="Answer it">
      <Form
        action={`/voice/comments/${comment.commentId}/answer`}
        idempotencyKey={keyOf('answer')}
        state={form}
        hidden={{ [versionField]: String(comment.version) }}
        freeText
      >
        <RadioField name="outcome" label="What came of it?" size="s" choices={choicesOf(commentOutcomeWords)} />
        <TextAreaField name="words" label="What changed, or why does it stay?" maxLength={2000} />
        <RadioField
          name="isPublic"
          label="May everybody read the comment and your answer?"
          size="s"
          choices={[
            { value: 'yes', label: 'Yes: neither names anybody' },
            { value: 'no', label: 'No, only those who can open this page' },
          ]}
        />
        <Actions>
          <Submit>Answer</Submit>
        </Actions>
      </Form>
    </Section>
  );
}

/** Shows one comment of somebody who speaks for patients to them and to whoever must answer it. */
export function CommentPage(props: CommentPageProps) {
  const { frame, comment, now, back, mayPassOn, keyOf, form, confirmation } = props;
  return (
    <Page frame={frame} title="A comment for patients" form={form} confirmation={confirmation} back={back}>
      <CommentFacts comment={comment} now={now} />
      {comment.mayAnswer && <Answer {...props} />}
      {mayPassOn && (
        <Section title="It is not ours">
          <p>
            Where the figure or the words are the whole network’s, its administrators answer. The date stays as it is.
          </p>
          <Form
            action={`/voice/comments/${comment.commentId}/passing-on`}
            idempotencyKey={keyOf('pass')}
            state={{ values: {}, errors: [], id: 'pass' }}
            hidden={{ [versionField]: String(comment.version) }}
          >
            <Submit kind="secondary">Pass it on to the network’s administrators</Submit>
          </Form>
        </Section>
      )}
    </Page>
  );
}
