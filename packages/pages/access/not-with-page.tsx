import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { notWithWords } from './access-words.ts';

type NotWithPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  services: readonly Choice[];
  organisations: readonly Choice[];
  members: readonly Choice[];
  idempotencyKey: string;
  form: FormState;
};

/** Asks what or whom the person must not meet. */
export function NotWithPage(props: NotWithPageProps) {
  const { frame, caseId, person, services, organisations, members, idempotencyKey, form } = props;
  const back = { href: `/cases/${caseId}#not-with`, label: 'Back to the case' };
  const below = {
    service: <SelectField name="serviceId" label="Which service?" choices={services} />,
    provider: <SelectField name="organisationId" label="Which organisation?" choices={organisations} />,
    member: (
      <SelectField
        name="memberId"
        label="Who?"
        hint="They lose sight of this case at once, and what they have of it goes to the leads."
        choices={members}
      />
    ),
    place: <TextField name="place" label="Which place?" hint="A postcode, its first half, or part of an address" />,
  };
  return (
    <Page frame={frame} title="Not with" caption={person} form={form} back={back}>
      <p>
        Only you and the team’s leads see what you write here. Nobody who is left out is told, and no list says that
        something is missing.
      </p>
      <Form action={`/cases/${caseId}/not-with`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField
          name="what"
          label="What must they not meet?"
          size="s"
          choices={(['service', 'provider', 'member', 'place'] as const).map((value) => ({
            value,
            label: notWithWords[value],
            below: below[value],
          }))}
        />
        <TextAreaField name="reason" label="Why?" optional rows={3} maxLength={500} />
        <Actions>
          <Submit>Add to the list</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
