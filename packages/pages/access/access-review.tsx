import type { RestrictedCaseView } from '@fingerpost/core/referral';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { Facts } from '../show/summary.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { accessReasonWords } from './access-words.ts';

type AccessReviewProps = {
  access: RestrictedCaseView['accesses'][number];
  organisation: string;
  idempotencyKey: string;
  form: FormState;
};

/** Shows a lead who of another team opened the case and why, and asks what they make of it. */
export function AccessReview({ access, organisation, idempotencyKey, form }: AccessReviewProps) {
  return (
    <>
      <Facts
        facts={[
          { label: 'Opened by', value: `${access.by.name}, ${organisation}` },
          { label: 'When', value: <When at={access.at} /> },
          { label: 'Why', value: accessReasonWords[access.reason] },
          { label: 'In their words', value: <Words>{access.words}</Words> },
        ]}
      />
      <Form action={`/tasks/${access.taskId}/review`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField
          name="result"
          label="Was it right to open it?"
          size="s"
          choices={[
            { value: 'right', label: 'Yes, it was right' },
            { value: 'incident', label: 'No, make an incident of it' },
          ]}
        />
        <Actions>
          <Submit>Save</Submit>
        </Actions>
      </Form>
    </>
  );
}
