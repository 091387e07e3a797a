import type { ToRing } from '@fingerpost/core/own-page';
import { Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';
import { PinField } from './pin-field.tsx';
import { OwnRing } from './ring.tsx';

type OwnDoorPageProps = {
  frame: Frame;
  words: Words;
  action: string;
  idempotencyKey: string;
  form: FormState;
  /** Code and birth date were right, and the PIN is asked for. */
  asksPin?: boolean;
  /** They were on the page before, and it has closed since: for now, or for a carer who acts no more, for good. */
  wasIn?: boolean | 'carer';
  ring: ToRing | undefined;
  /** NHS login opens the page, too. */
  nhsLogin?: boolean;
};

/** Asks a person for the code they were given, their date of birth and then their PIN. */
export function OwnDoorPage(props: OwnDoorPageProps) {
  const { frame, words, action, idempotencyKey, form, asksPin, wasIn = false, ring, nhsLogin = false } = props;
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.door.title')} form={form}>
      {wasIn && (
        <Idea words={words} picture="lock">
          {say(wasIn === 'carer' ? 'own.helping.over' : 'own.signedOut')}
        </Idea>
      )}
      <Idea words={words} picture="note">
        {asksPin === true ? say('own.door.needPin') : say('own.door.lead')}
      </Idea>
      <Form action={action} idempotencyKey={idempotencyKey} state={form} aboutMyself>
        <TextField
          name="code"
          label={say('own.door.code')}
          hint={say('own.door.codeHint')}
          width={10}
          code
          spellCheck={false}
        />
        <DateField name="dateOfBirth" label={say('own.door.born')} size="s" birthday />
        {asksPin === true && <PinField words={words} />}
        <Submit>{say('own.door.open')}</Submit>
      </Form>
      {nhsLogin && (
        <p>
          <a href={`${ownPath}/nhs-login`}>{say('own.nhs.link')}</a>
        </p>
      )}
      <p>
        <a href={`${ownPath}/new-link`}>{say('own.fresh.link')}</a>
      </p>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}

type OwnRingPageProps = { frame: Frame; words: Words; phone: string | undefined };

/** Says whom to ring, and nothing else, to whoever knows a code and a birth date while there is no PIN. */
export function OwnRingPage({ frame, words, phone }: OwnRingPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.ring.title')}>
      {phone !== undefined && (
        <Idea words={words} picture="phone">
          <span className="nhsuk-heading-m">
            <Phone number={phone} />
          </span>
        </Idea>
      )}
      <Idea words={words} picture="lock">
        {words.say('own.ring.why')}
      </Idea>
      <Idea words={words} picture="worker">
        {words.say('own.ring.ask')}
      </Idea>
    </OwnFrame>
  );
}

/** Confirms that a person has signed out. */
export function OwnEndedPage({ frame, words }: { frame: Frame; words: Words }) {
  return (
    <OwnFrame frame={frame} title={words.say('own.ended.title')}>
      <Idea words={words} picture="lock">
        {words.say('own.ended.text')}
      </Idea>
    </OwnFrame>
  );
}
