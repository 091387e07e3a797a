import { Section } from '../show/section.tsx';
import { History } from '../show/history.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import type { Question } from './referral-view.ts';

/** Shows the questions asked before a decision, each with its answer. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <Section title="Your questions">
      <History
        happenings={questions.map(({ id, text, at, answer }) => ({
          id,
          at,
          what: <Words>{text}</Words>,
          more:
            answer === undefined ? (
              'No answer yet.'
            ) : (
              <>
                <Words>{answer.text}</Words> (<When at={answer.at} />
                {answer.by !== undefined && `, ${answer.by}`})
              </>
            ),
        }))}
      />
    </Section>
  );
}
