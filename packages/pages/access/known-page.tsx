import { Actions, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type KnownPageProps = {
  frame: Frame;
  /** The case or referral that they know the person of. */
  path: string;
  /** Who goes on then. */
  goesOn: 'leads' | 'colleagues';
  idempotencyKey: string;
  form: FormState;
};

const thenWords = {
  leads: 'What you have of it goes to your team’s leads, who give it to somebody else.',
  colleagues: 'Your colleagues go on with it. If there are none, the link worker is told to look for another way.',
} as const;

/** Asks somebody who knows the person to say so, which ends their own sight of it at once. */
export function KnownPage({ frame, path, goesOn, idempotencyKey, form }: KnownPageProps) {
  return (
    <Page frame={frame} title="Do you know this person?" form={form} back={{ href: path, label: 'Back' }}>
      <p>
        If they are a relative, a friend, a neighbour or somebody else from your own life, say so. You then see nothing
        of it any more, from now on. {thenWords[goesOn]}
      </p>
      <p>Nobody tells the person. You cannot take it back yourself: ask the team’s lead.</p>
      <Form action={`${path}/known`} idempotencyKey={idempotencyKey} state={form} freeText>
        <TextAreaField
          name="reason"
          label="How do you know them?"
          hint="Only the person’s link worker and the team’s leads read this."
          optional
          rows={3}
          maxLength={500}
        />
        <Actions>
          <Submit>I know this person</Submit>
          <a href={path}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
