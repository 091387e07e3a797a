import { Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { CarerReachFields } from './carer-reach-fields.tsx';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type OwnNameCarerPageProps = { frame: Frame; words: Words; idempotencyKey: string; form: FormState };

/** Asks a person whom they want to help them, and what that carer may do; it starts once they were asked alone. */
export function OwnNameCarerPage({ frame, words, idempotencyKey, form }: OwnNameCarerPageProps) {
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.carers.add')} form={form}>
      <p>{say('own.carers.alone')}</p>
      <Form action={`${ownPath}/carers/new`} idempotencyKey={idempotencyKey} state={form}>
        <TextField name="details.name" label={say('own.carers.name')} />
        <TextField
          name="details.relationship"
          label={say('own.carers.relationship')}
          hint={say('own.carers.relationshipHint')}
        />
        <CarerReachFields say={(key) => say(`own.carers.${key}`)} />
        <CheckboxField
          name="scope"
          label={say('own.carers.scope')}
          hint={say('own.carers.scopeHint')}
          size="s"
          choices={(['see', 'message', 'decide'] as const).map((value) => ({
            value,
            label: say(`own.carers.may.${value}`),
          }))}
        />
        <DateField name="until" label={say('own.carers.until')} hint={say('own.carers.untilHint')} size="s" />
        <RadioField
          name="hears"
          label={say('own.carers.hears')}
          size="s"
          choices={[
            { value: 'yes', label: say('own.carers.yes') },
            { value: 'no', label: say('own.carers.no') },
          ]}
        />
        <Submit>{say('own.carers.send')}</Submit>
      </Form>
      <p>
        <a href={`${ownPath}/carers`}>{say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}
