import { Actions, StepButton, Submit } from '../form/buttons.tsx';
import { type Choice, SelectField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type AwayPageProps = {
  frame: Frame;
  member: { name: string };
  /** Where the form is posted, and where it leads back to. */
  action: string;
  back: { href: string; label: string };
  /** Says that the reader sets it for themselves. */
  own: boolean;
  /** Says that a time away is set, which can be ended. */
  isSet: boolean;
  colleagues: readonly Choice[];
  idempotencyKey: string;
  form: FormState;
};

/** Asks from when to when somebody is away and who covers, who sees their work as their own meanwhile. */
export function AwayPage({ frame, member, action, back, own, isSet, colleagues, idempotencyKey, form }: AwayPageProps) {
  return (
    <Page frame={frame} title="Away, and who covers" caption={member.name} form={form} back={back}>
      <p>
        {own
          ? 'What you hold stays yours. While you are away, it is on the list of whoever covers.'
          : 'What they hold stays theirs. While they are away, it is on the list of whoever covers.'}{' '}
        Where the cover is away too, it goes on to their cover, and in the end to the leads.
      </p>
      <Form action={action} idempotencyKey={idempotencyKey} state={form}>
        <DateField name="from" label="First day away" size="s" />
        <DateField name="to" label="Last day away" size="s" />
        <SelectField name="cover" label="Who covers?" choices={colleagues} />
        <Actions>
          <Submit>Save</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
      {isSet && (
        <StepButton action={action} idempotencyKey={idempotencyKey} hidden={{ back: 'yes' }} kind="secondary">
          {own ? 'I am back' : 'They are back'}
        </StepButton>
      )}
    </Page>
  );
}
