import type { GroupPlaces } from '@fingerpost/core/session';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField, type Choice } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Facts } from '../show/summary.tsx';
import { Notice } from '../feedback/banner.tsx';
import { answersWords, placesFacts, type ServiceAnswers } from '../service/service-answers.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { modeWords } from './referral-words.ts';

type ReferPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  service: {
    serviceId: string;
    name: string;
    provider: string;
    onNetwork: boolean;
    answers: ServiceAnswers;
    groups: readonly GroupPlaces[];
  };
  /** What the service helps with that the person wants first. */
  needs: readonly Choice[];
  /** The try before this one: named in the request, and withdrawn by it while it is open. */
  insteadOf?: { referralId: string; service: string } | undefined;
};

const modesFor = (onNetwork: boolean): readonly Choice[] =>
  choicesOf(modeWords).filter(({ value }) => onNetwork || value !== 'network');

const whenToSend = [
  { value: 'no', label: 'Send it now', hint: 'The person has agreed.' },
  { value: 'yes', label: 'Offer it to the person first', hint: 'It is kept, and sent when they say yes.' },
];

function TextFields() {
  return (
    <FieldGroup legend="What the service reads">
      <TextAreaField
        name="request"
        label="The request, read before they accept"
        hint="What the person hopes for, and what the service should know to decide. No names, phone numbers, addresses or postcodes: they do not know yet who it is."
        optional
        rows={4}
        maxLength={1000}
      />
      <TextAreaField
        name="message"
        label="The message, read after they accept"
        hint="What helps them to make a good start."
        maxLength={4000}
      />
    </FieldGroup>
  );
}

/** Refers the person to one service: both texts, what is shared, and who agreed to it. */
export function ReferPage(props: ReferPageProps) {
  const { frame, caseId, person, idempotencyKey, form, service, needs, insteadOf } = props;
  const hidden = {
    serviceId: service.serviceId,
    ...(insteadOf === undefined ? {} : { retryOf: insteadOf.referralId }),
  };
  const back = { href: `/services?case=${caseId}`, label: 'Find another service' };
  return (
    <Page frame={frame} title={`Refer to ${service.name}`} caption={person} form={form} back={back}>
      {insteadOf !== undefined && (
        <Notice>
          <p>
            This goes out in place of the referral to {insteadOf.service}. If that one is still open, it is withdrawn.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: 'Offered by', value: service.provider },
          {
            label: 'Answers',
            value: service.onNetwork ? answersWords(service.answers) : 'Nobody there uses Fingerpost',
          },
          ...placesFacts(service.groups),
        ]}
      />
      <Form action={`/cases/${caseId}/referrals`} idempotencyKey={idempotencyKey} state={form} hidden={hidden} freeText>
        <RadioField name="need" label="For which need?" size="s" choices={needs} small />
        <TextFields />
        <AgreementFields />
        <RadioField name="mode" label="How does it reach them?" size="s" choices={modesFor(service.onNetwork)} small />
        <RadioField name="propose" label="When is it sent?" size="s" choices={whenToSend} small />
        <Actions>
          <Submit>Refer to this service</Submit>
          <a href={`/cases/${caseId}`}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
