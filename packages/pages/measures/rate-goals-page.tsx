import type { Measures } from '@fingerpost/core/outcomes';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldByPersonFields } from '../own/told-fields.tsx';
import { formatDate } from '../show/time.ts';
import { zeroToTen } from '../case/rating.ts';

type RateGoalsPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  goals: Measures['goals'];
  idempotencyKey: string;
  form: FormState;
};

/** Records how near a person says they are to their goals. */
export function RateGoalsPage({ frame, caseId, person, goals, idempotencyKey, form }: RateGoalsPageProps) {
  return (
    <Page
      frame={frame}
      title="How near are they to their goals?"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}/own/answers`, label: 'Back to their answers' }}
    >
      <p>They choose each number: 0 is not at all, 10 is all the way. Leave out what they would rather not say.</p>
      <Form action={`/cases/${caseId}/own/goals`} idempotencyKey={idempotencyKey} state={form}>
        {goals.map(({ goalId, text, ratings }) => {
          const last = ratings.at(-1);
          const hint = last && `Last time, on ${formatDate(last.on)}: ${String(last.rating)}.`;
          return (
            <RadioField
              key={goalId}
              name={`goal.${goalId}`}
              label={text}
              hint={hint}
              size="s"
              choices={zeroToTen}
              inline
              small
            />
          );
        })}
        <ToldByPersonFields />
        <Actions>
          <Submit>Record the numbers</Submit>
        </Actions>
      </Form>
    </Page>
  );
}
