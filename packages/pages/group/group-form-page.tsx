import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { NumberField } from '../form/details.tsx';
import { Form, versionField } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { weekdayWords } from './group-words.ts';

type GroupFormPageProps = {
  frame: Frame;
  idempotencyKey: string;
  form: FormState;
  /** The organisation's services; a group stays with the one it was made for. */
  services: readonly Choice[];
  /** The group that is changed, with the version that was read; undefined to add one. */
  changes?:
    { readonly id: string; readonly name: string; readonly serviceId: string; readonly version: string } | undefined;
};

const takesPeople = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', hint: 'Who has a place keeps it. Link workers do not see the group.' },
];

const everyWeeks = [
  { value: '1', label: 'Every week' },
  { value: '2', label: 'Every two weeks' },
  { value: '4', label: 'Every four weeks' },
];

function When() {
  return (
    <FieldGroup legend="When it meets">
      <SelectField name="weekday" label="Weekday" choices={choicesOf(weekdayWords)} empty="No fixed day" />
      <SelectField name="every" label="How often" choices={everyWeeks} empty="Every week" />
      <TextField name="startsAt" label="From" hint="Such as 10:30 or 14:00." optional width={5} />
      <TextField name="endsAt" label="Until" optional width={5} />
    </FieldGroup>
  );
}

/** Asks what a group is, where and when it meets, and how many it takes. */
export function GroupFormPage({ frame, idempotencyKey, form, services, changes }: GroupFormPageProps) {
  const back = changes === undefined ? '/groups' : `/groups/${changes.id}`;
  const hidden = changes === undefined ? {} : { serviceId: changes.serviceId, [versionField]: changes.version };
  return (
    <Page
      frame={frame}
      title={changes === undefined ? 'Add a group' : 'Change the group'}
      caption={changes?.name}
      back={{ href: back, label: changes?.name ?? 'Our groups' }}
      form={form}
    >
      <Form
        action={changes === undefined ? '/groups' : `${back}/details`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={hidden}
      >
        <TextField name="name" label="Name of the group" hint="For example, Tuesday walking group." />
        {changes === undefined && <SelectField name="serviceId" label="Of which service?" choices={services} />}
        <TextField name="place" label="Where it meets" optional />
        <When />
        <NumberField name="capacity" label="How many people it takes" hint="At most 60." />
        <RadioField name="active" label="Does it take new people?" size="s" choices={takesPeople} small />
        <Actions>
          <Submit>Save</Submit>
          <a href={back}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
