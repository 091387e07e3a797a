import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice } from '../form/choice.tsx';
import { NumberField } from '../form/details.tsx';
import { Form, versionField } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Related } from './organisation-page.tsx';
import { policyGroups } from './policy-words.ts';

type PolicyPageProps = {
  frame: Frame;
  idempotencyKey: string;
  commissioner: Related & { readonly version: string };
  needs: readonly Choice[];
  form: FormState;
};

/** Asks for the values a commissioner's network works by, each with its meaning and its unit. */
export function PolicyPage({ frame, idempotencyKey, commissioner, needs, form }: PolicyPageProps) {
  const at = `/organisations/${commissioner.id}`;
  return (
    <Page
      frame={frame}
      title="Policy"
      caption={commissioner.name}
      back={{ href: at, label: commissioner.name }}
      form={form}
    >
      <p>
        These are local choices: there is no national standard for them. A change holds for dates set from now on; dates
        that stand already stay. Working days leave out weekends and the bank holidays of England. A number that you
        leave empty goes back to the usual one.
      </p>
      <Form
        action={`${at}/policy`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ [versionField]: commissioner.version }}
      >
        {policyGroups.map(({ legend, values }) => (
          <FieldGroup key={legend} legend={legend}>
            {values.map((value) => (
              <NumberField key={value.name} {...value} />
            ))}
          </FieldGroup>
        ))}
        <FieldGroup legend="When somebody is too young">
          <TextField
            name="childrenContact"
            label="Whom to contact instead"
            hint="A name and a phone number, in a sentence. Shown wherever somebody under age is refused."
            optional
          />
        </FieldGroup>
        <FieldGroup legend="Asking the person how it goes">
          <TextField
            name="checkInWeeks"
            label="Weeks after the start at which they are asked"
            hint="In weeks, with commas between them. For example, 6, 26. Empty asks nobody."
            width={10}
          />
        </FieldGroup>
        <FieldGroup legend="Needs that could put somebody at risk">
          <CheckboxField
            name="restrictedNeeds"
            label="These are named only to the case’s worker, their lead and the service that helps"
            hint="Everybody else reads “a service we agreed”, and no figure is split by them."
            choices={needs}
            optional
            small
          />
        </FieldGroup>
        <Actions>
          <Submit>Save the policy</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
