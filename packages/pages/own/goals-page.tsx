import type { Measures } from '@fingerpost/core/outcomes';
import { Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { ZeroToTen } from './zero-to-ten.tsx';

type OwnGoalsPageProps = {
  frame: Frame;
  words: Words;
  goals: Measures['goals'];
  idempotencyKey: string;
  form: FormState;
};

/** Lets a person say how near they are to each of their goals. */
export function OwnGoalsPage({ frame, words, goals, idempotencyKey, form }: OwnGoalsPageProps) {
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.goals.title')} form={form}>
      <p>{say(goals.length === 0 ? 'own.goals.none' : 'own.goals.lead')}</p>
      {goals.length > 0 && (
        <Form action={`${ownPath}/goals`} idempotencyKey={idempotencyKey} state={form}>
          {goals.map(({ goalId, text, ratings }) => {
            const last = ratings.at(-1);
            const hint = last && say('own.goals.last', { rating: last.rating, day: words.date(last.on) });
            return <ZeroToTen key={goalId} name={`goal.${goalId}`} label={text} hint={hint} words={words} />;
          })}
          <Submit>{say('own.goals.save')}</Submit>
        </Form>
      )}
      <p>
        <a href={`${ownPath}/page`}>{say('own.questions.back')}</a>
      </p>
    </OwnFrame>
  );
}
