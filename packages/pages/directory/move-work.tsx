import { Submit } from '../form/buttons.tsx';
import { type Choice, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { Section } from '../show/section.tsx';

/** The choice that puts cases back where the whole team sees them. */
export const waitingListChoice: Choice = { value: 'waiting-list', label: 'Back to the team’s waiting list' };

type MoveWorkProps = { action: string; colleagues: readonly Choice[]; idempotencyKey: string; form: FormState };

/** Moves all that a member holds, to a colleague or back to the waiting list, so that they can be deactivated. */
export function MoveWork({ action, colleagues, idempotencyKey, form }: MoveWorkProps) {
  return (
    <Section title="Move all they hold" id="move-work">
      <p>
        Their cases, open referrals and tasks, in one step. From the waiting list they are given out again by the end of
        the next working day.
      </p>
      <Form action={action} idempotencyKey={idempotencyKey} state={form}>
        <SelectField name="to" label="To whom?" choices={[...colleagues, waitingListChoice]} />
        <Submit kind="secondary">Move all</Submit>
      </Form>
    </Section>
  );
}
