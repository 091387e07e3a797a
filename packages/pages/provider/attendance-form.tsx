import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import { attendanceWords } from '../referral/referral-words.ts';
import { formatDay, type Moment } from '../show/time.ts';

type AttendanceFormProps = {
  action: string;
  idempotencyKey: string;
  form: FormState | undefined;
  today: Moment;
  yesterday: Moment;
};

/** Records whether the person came, in three presses when it was today. */
export function AttendanceForm({ action, idempotencyKey, form, today, yesterday }: AttendanceFormProps) {
  const state = { errors: form?.errors ?? [], values: { day: 'today', ...form?.values } };
  return (
    <Form action={action} idempotencyKey={idempotencyKey} state={state}>
      <RadioField name="result" label="Did they come?" size="s" choices={choicesOf(attendanceWords)} inline />
      <RadioField
        name="day"
        label="When?"
        size="s"
        choices={[
          { value: 'today', label: 'Today', hint: formatDay(today) },
          { value: 'yesterday', label: 'Yesterday', hint: formatDay(yesterday) },
          { value: 'other', label: 'Another day', below: <DateField name="on" label="The day" /> },
        ]}
        small
      />
      <Submit>Save</Submit>
    </Form>
  );
}
