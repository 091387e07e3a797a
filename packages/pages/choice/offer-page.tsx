import type { FoundService } from '@fingerpost/core/directory';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice, SelectField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { shareWords } from '../referral/referral-words.ts';
import { waitedWords } from '../service/service-shown.ts';

type OfferPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  needs: readonly Choice[];
  need: string;
  services: readonly FoundService[];
  /** In about how many weeks people were seen, by service, where it is known. */
  weeks: Readonly<Record<string, number>>;
  idempotencyKey: string;
  form: FormState;
};

const factsOf = (
  { providerName, when, address, free, cost, miles, network }: FoundService,
  weeks: number | undefined,
): string =>
  [
    providerName,
    when,
    address,
    free === true ? 'Free' : cost,
    miles === undefined ? undefined : `${miles.toFixed(1)} miles away`,
    waitedWords(weeks),
    network ? undefined : 'nobody there uses Fingerpost, so you would ask them yourself',
  ]
    .filter((part) => part !== undefined)
    .join('. ');

type CandidateProps = { service: FoundService; weeks: number | undefined; index: number };

function Candidate({ service, weeks, index }: CandidateProps) {
  const row = `options.${String(index)}`;
  return (
    <>
      <input type="hidden" name={`${row}.serviceId`} value={service.serviceId} />
      <TextAreaField
        name={`${row}.why`}
        label={service.name}
        hint={`${factsOf(service, weeks)}. Why may it fit? Write to them, as you would say it; leave it empty not to offer it.`}
        rows={2}
      />
    </>
  );
}

function Offer({ caseId, need, services, weeks, idempotencyKey, form }: OfferPageProps) {
  return (
    <Form
      action={`/cases/${caseId}/own/options`}
      idempotencyKey={idempotencyKey}
      state={form}
      hidden={{ need }}
      freeText
    >
      <FieldGroup legend="Which services, and why each may fit">
        <p>Choose one to five, by writing why. The person sees when, where, what it costs and how long they wait.</p>
        {services.map((service, index) => (
          <Candidate key={service.serviceId} service={service} weeks={weeks[service.serviceId]} index={index} />
        ))}
      </FieldGroup>
      <FieldGroup legend="What goes with it, once they have chosen">
        <CheckboxField
          name="share"
          label="Shared with the one they choose"
          hint="They read this before they choose; choosing is their agreement."
          size="s"
          choices={choicesOf(shareWords)}
          small
        />
        <TextAreaField
          name="request"
          label="The request, read before the service accepts"
          hint="No names, phone numbers, addresses or postcodes."
          optional
          rows={3}
          maxLength={1000}
        />
        <TextAreaField name="message" label="The message, read after the service accepts" rows={3} maxLength={4000} />
        <DateField
          name="answerBy"
          label="By when do you hope for an answer?"
          hint="Leave it empty for ten working days. If they have not answered by then, you ask them. Nothing closes."
          size="s"
        />
      </FieldGroup>
      <Actions>
        <Submit>Offer these to the person</Submit>
        <a href={`/cases/${caseId}`}>Cancel</a>
      </Actions>
    </Form>
  );
}

/** Lets a link worker offer a person one to five services for one need, each with why it may fit. */
export function OfferPage(props: OfferPageProps) {
  const { frame, caseId, person, needs, need, services, form } = props;
  return (
    <Page
      frame={frame}
      title="Offer services to choose from"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <Form action={`/cases/${caseId}/own/options`} method="get" state={{ values: { need }, errors: [] }}>
        <SelectField name="need" label="For which need?" choices={needs} />
        <Submit kind="secondary">Show services</Submit>
      </Form>
      {need !== '' && services.length === 0 && <p>No service in the directory helps with this.</p>}
      {services.length > 0 && <Offer {...props} />}
    </Page>
  );
}
