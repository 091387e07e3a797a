import type { OwnReferral } from '@fingerpost/core/own-page';
import { StepButton, Submit } from '../form/buttons.tsx';
import { DateField, dateValues } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { BackToPage } from './back.tsx';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type ServicePageProps = {
  frame: Frame;
  words: Words;
  referral: OwnReferral;
  /** The day of today, which is filled in. */
  today: FormState['values'];
  form: FormState;
  /** The last day on which what they agree to is told about them, where they choose no other. */
  lastDay: string;
  posted?: 'went' | 'another' | 'yes' | undefined;
  idempotencyKey: string;
};

function Seen({ words, referral, today, form, posted, idempotencyKey }: ServicePageProps) {
  const { say } = words;
  const at = `${ownPath}/services/${referral.referralId}`;
  return (
    <>
      <Section title={say('own.steps.went.title')}>
        <Form
          action={`${at}/went`}
          idempotencyKey={`${idempotencyKey}went`}
          state={posted === 'went' ? form : { values: today, errors: [], id: 'went' }}
        >
          <DateField name="on" label={say('own.steps.went.on')} size="s" />
          <div className="fp-own-answers">
            <Submit name="result" value="attended">
              {say('own.steps.went.yes')}
            </Submit>
            <Submit name="result" value="did-not-attend" kind="secondary">
              {say('own.steps.went.no')}
            </Submit>
          </div>
        </Form>
      </Section>
      <Section title={say('own.steps.another.title')}>
        <Form
          action={`${at}/another`}
          idempotencyKey={`${idempotencyKey}another`}
          state={posted === 'another' ? form : { ...emptyForm, id: 'another' }}
          freeText
        >
          <TextAreaField name="words" label={say('own.steps.another.words')} size="s" rows={3} />
          <Submit kind="secondary">{say('own.steps.another.yes')}</Submit>
        </Form>
      </Section>
    </>
  );
}

function Proposal({ words, referral, lastDay, form, posted, idempotencyKey }: ServicePageProps) {
  const { say } = words;
  const at = `${ownPath}/services/${referral.referralId}`;
  const what = words.list(referral.agreed.share.map((each) => say(`own.agreed.share.${each}`)));
  return (
    <Section title={say('own.steps.proposal.title')}>
      <p>{say('own.options.share', { what })}</p>
      <Form
        action={`${at}/yes`}
        idempotencyKey={`${idempotencyKey}yes`}
        state={posted === 'yes' ? form : { values: dateValues('until', lastDay), errors: [], id: 'yes' }}
      >
        <DateField name="until" label={say('own.options.until')} hint={say('own.options.untilHint')} size="s" />
        <Submit>{say('own.steps.proposal.yes')}</Submit>
      </Form>
      <StepButton action={`${at}/no`} idempotencyKey={`${idempotencyKey}no`} kind="secondary">
        {say('own.steps.proposal.no')}
      </StepButton>
    </Section>
  );
}

/** Lets a person say of one service whether they went, that a day does not suit them, or yes or no to it. */
export function OwnServicePage(props: ServicePageProps) {
  const { frame, words, referral, form } = props;
  const { status, service } = referral;
  return (
    <OwnFrame frame={frame} title={words.say('own.steps.service.title')} form={form}>
      <h2 className="nhsuk-heading-m">{service?.name ?? words.say('own.asked.unnamed')}</h2>
      {status === 'proposed' ? <Proposal {...props} /> : <Seen {...props} />}
      <BackToPage words={words} />
    </OwnFrame>
  );
}
