import type { ToRing } from '@fingerpost/core/own-page';
import { Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { OwnFrame } from './frame.tsx';
import type { OwnWords } from './words.ts';

type OwnDoorPageProps = {
  frame: Frame;
  words: OwnWords;
  action: string;
  idempotencyKey: string;
  form: FormState;
  /** Code and birth date were right, and the PIN is asked for. */
  asksPin?: boolean;
  /** They were on their page before, and it has closed since. */
  wasIn?: boolean;
  ring: ToRing | undefined;
};

/** Asks a person for the code they were given, their date of birth and then their PIN. */
export function OwnDoorPage({ frame, words, action, idempotencyKey, form, asksPin, wasIn, ring }: OwnDoorPageProps) {
  const { door } = words;
  return (
    <OwnFrame frame={frame} title={door.title} form={form}>
      {wasIn === true && <p>{words.signedOut}</p>}
      <p>{asksPin === true ? door.needPin : door.lead}</p>
      <Form action={action} idempotencyKey={idempotencyKey} state={form} aboutMyself>
        <TextField name="code" label={door.code} hint={door.codeHint} width={10} code spellCheck={false} />
        <DateField name="dateOfBirth" label={door.born} size="s" birthday />
        {asksPin === true && (
          <TextField name="pin" type="password" label={door.pin} hint={door.pinHint} width={5} inputMode="numeric" />
        )}
        <Submit>{door.open}</Submit>
      </Form>
      <p>
        {door.help}
        {ring?.phone !== undefined && (
          <>
            {' '}
            {ring.name}: <Phone number={ring.phone} />
          </>
        )}
      </p>
    </OwnFrame>
  );
}

type OwnRingPageProps = { frame: Frame; words: OwnWords; phone: string | undefined };

/** Says whom to ring, and nothing else, to whoever knows a code and a birth date while there is no PIN. */
export function OwnRingPage({ frame, words, phone }: OwnRingPageProps) {
  return (
    <OwnFrame frame={frame} title={words.ring.title}>
      {phone !== undefined && (
        <p className="nhsuk-heading-m">
          <Phone number={phone} />
        </p>
      )}
      <p>{words.ring.why}</p>
      <p>{words.ring.ask}</p>
    </OwnFrame>
  );
}

/** Confirms that a person has signed out. */
export function OwnEndedPage({ frame, words }: { frame: Frame; words: OwnWords }) {
  return (
    <OwnFrame frame={frame} title={words.ended.title}>
      <p>{words.ended.text}</p>
    </OwnFrame>
  );
}
