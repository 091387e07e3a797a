import { CheckboxField, RadioField, SelectField, type Choice } from '../form/choice.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import { emptyForm, type FormState, valueOf } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Expander } from '../show/expander.tsx';
import { AboutFields } from './about-fields.tsx';
import { sourceWords } from './case-words.ts';
import { HowToReachFields } from './how-to-reach-fields.tsx';
import { ReachFields, WhoFields } from './person-fields.tsx';

export type OpenCasePageProps = {
  frame: Frame;
  idempotencyKey: string;
  form?: FormState | undefined;
  /** A practice refers; a team opens a case for somebody who came another way. */
  by: 'practice' | 'team';
  needs: readonly Choice[];
  /** Working days until the first contact. */
  days: { routine: number; soon: number };
};

const within = (days: number): string => `First contact within ${String(days)} working ${days === 1 ? 'day' : 'days'}.`;

const otherSources = Object.fromEntries(Object.entries(sourceWords).filter(([code]) => code !== 'practice'));

const howAgreed = {
  spoken: 'They told me in person',
  phone: 'They told me on the phone',
  video: 'They told me on a video call',
  written: 'They wrote it',
};

/** Asks what the person wants help with, and how soon. */
export function HelpFields({ needs, days }: Pick<OpenCasePageProps, 'needs' | 'days'>) {
  return (
    <FieldGroup legend="What they want help with">
      <CheckboxField name="needs" label="Choose all that fit" size="s" choices={needs} small />
      <TextAreaField
        name="reason"
        label="In a few words, what is going on and what would help?"
        hint="Use their own words where you can. Leave out clinical notes that a link worker does not need."
        maxLength={2000}
      />
      <RadioField
        name="urgency"
        label="How soon?"
        size="s"
        choices={[
          { value: 'routine', label: 'Routine', hint: within(days.routine) },
          { value: 'soon', label: 'Soon', hint: within(days.soon) },
        ]}
      />
    </FieldGroup>
  );
}

/** Asks whether the person knows about this, and how they agreed. */
export function ConsentFields() {
  return (
    <FieldGroup legend="Their agreement">
      <CheckboxField
        name="consent.agreed"
        label="Do they know?"
        size="s"
        choices={[{ value: 'yes', label: 'They know about this and agree that a link worker contacts them' }]}
      />
      <RadioField name="consent.how" label="How did they agree?" size="s" choices={choicesOf(howAgreed)} small />
    </FieldGroup>
  );
}

/** The earlier case after which the person comes back, where there is one. */
const linkIn = (form: FormState | undefined): Readonly<Record<string, string>> => {
  const linkedTo = form === undefined ? '' : valueOf(form.values, 'linkedTo');
  return linkedTo === '' ? {} : { linkedTo };
};

/** Asks for everything a link worker needs to begin; the rest is asked if known. */
export function OpenCasePage({ frame, idempotencyKey, form = emptyForm, by, needs, days }: OpenCasePageProps) {
  const title = by === 'practice' ? 'Refer a person' : 'Open a case';
  return (
    <Page
      frame={frame}
      title={title}
      form={form}
      back={by === 'team' ? { href: '/cases', label: 'All cases' } : undefined}
    >
      <Form action="/cases" idempotencyKey={idempotencyKey} state={form} hidden={linkIn(form)} freeText>
        {by === 'team' && <SelectField name="source" label="Who asked for help?" choices={choicesOf(otherSources)} />}
        <WhoFields prefix="patient." />
        <ReachFields prefix="patient." />
        <HowToReachFields prefix="patient." />
        <HelpFields needs={needs} days={days} />
        <Expander summary="More about them, if you know it" open={form.errors.length > 0} boxed>
          <p>A link worker asks for what you leave out.</p>
          <AboutFields prefix="patient." />
        </Expander>
        <ConsentFields />
        <Actions>
          <Submit>{by === 'practice' ? 'Send the referral' : 'Open the case'}</Submit>
        </Actions>
      </Form>
    </Page>
  );
}
