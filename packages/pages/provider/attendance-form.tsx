import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import { attendanceWords } from '../referral/referral-words.ts';
import { DayField, type NearDays, withToday } from './day-field.tsx';

type AttendanceFormProps = NearDays & {
  action: string;
  idempotencyKey: string;
  form: FormState | undefined;
};

/** Records whether the person came, in three presses when it was today. */
export function AttendanceForm({ action, idempotencyKey, form, today, yesterday }: AttendanceFormProps) {
  return (
    <Form action={action} idempotencyKey={idempotencyKey} state={withToday(form)}>
      <RadioField name="result" label="Did they come?" size="s" choices={choicesOf(attendanceWords)} inline />
      <DayField today={today} yesterday={yesterday} />
      <Submit>Save</Submit>
    </Form>
  );
}
