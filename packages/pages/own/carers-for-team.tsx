import type { CarerView } from '@fingerpost/core/carer';
import { Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Page } from '../layout/page.tsx';
import { Expander } from '../show/expander.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { CarerReachFields, reachWords } from './carer-reach-fields.tsx';
import { CarerSteps, type CarersForTeamProps, needsWords, type OneProps } from './carer-steps.tsx';
import { FoundAlone } from './found-alone.tsx';
import { ToldFields } from './told-fields.tsx';

const scopeWords = {
  see: 'See the person’s page',
  message: 'Write for them',
  decide: 'Decide for them',
} as const;

const authorityWords = {
  'lpa-health': 'Lasting power of attorney for health and welfare',
  'deputy-health': 'Deputy for personal welfare',
  'lpa-money': 'Lasting power of attorney for money: may not decide here',
  'deputy-money': 'Deputy for money: may not decide here',
} as const;

const stateWords = ({ state, actsNow }: CarerView): string => {
  if (state === 'named') return 'Named by the person: waits until you have asked them alone';
  if (state === 'ended') return 'Does not act any more';
  return actsNow ? 'May act' : 'Not today: outside the dates';
};

const reachFacts = ({ phone, email, address, prefers, avoid, language, format }: CarerView) => [
  { label: 'Phone', value: phone },
  { label: 'E-mail', value: email },
  { label: 'Address', value: address },
  { label: 'Best way', value: prefers !== undefined && reachWords[`prefers.${prefers}`] },
  {
    label: 'Must not be used',
    value: avoid === undefined ? 'Nobody has asked yet' : avoid.map((each) => reachWords[`avoid.${each}`]).join(', '),
  },
  { label: 'Language', value: language },
  { label: 'Written', value: format !== undefined && reachWords[`format.${format}`] },
];

function OneCarer(props: OneProps) {
  const { carer } = props;
  const { name, relationship, scope, from, until, asked, authority, capacity, hears, needs } = carer;
  return (
    <Section title={relationship === undefined ? name : `${name}, ${relationship}`} id={`carer-${carer.carerId}`}>
      <Facts
        facts={[
          { label: 'Now', value: stateWords(carer) },
          { label: 'May', value: scope.map((each) => scopeWords[each]).join(', ') },
          { label: 'From', value: formatDate(from) },
          { label: 'Until', value: until !== undefined && formatDate(until) },
          ...reachFacts(carer),
          { label: 'Asked alone', value: asked !== undefined && `by ${asked.by} on ${formatDate(asked.on)}` },
          {
            label: 'The person',
            value:
              capacity !== undefined && (capacity === 'has' ? 'can decide about this' : 'cannot decide about this'),
          },
          {
            label: 'Power to decide',
            value:
              authority !== undefined &&
              `${authorityWords[authority.kind]}; seen by ${authority.seenBy} on ${formatDate(authority.seenOn)}`,
          },
          { label: 'Our messages', value: hears === true && 'go to them too' },
          {
            label: 'Help for themselves',
            value:
              needs === undefined ? 'Nobody has asked yet' : `${needsWords[needs.answer]}, ${formatDate(needs.on)}`,
          },
        ]}
      />
      <CarerSteps {...props} />
    </Section>
  );
}

/** Lets a team ask a person alone about a carer, name one, give them a way to the page, and end it at once. */
export function CarersForTeam(props: CarersForTeamProps) {
  const { frame, caseId, name, view, idempotencyKey, form, posted, confirmation } = props;
  return (
    <Page
      frame={frame}
      title="Carers who act for the person"
      caption={name}
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        Ask the person alone before anybody may act for them. A carer never sees anything about a restricted need. Where
        the person has one, a carer sees of the plan and the messages only what is marked as for carers.
      </p>
      {view.carers.length === 0 && <p>Nobody is named.</p>}
      {view.carers.map((carer) => (
        <OneCarer key={carer.carerId} {...props} carer={carer} />
      ))}
      <Expander summary="Name a carer" open={posted === 'add'}>
        <Form
          action={`/cases/${caseId}/own/carers`}
          idempotencyKey={`${idempotencyKey}add`}
          state={posted === 'add' ? form : emptyForm}
        >
          <TextField name="details.name" label="Name" />
          <TextField name="details.relationship" label="Who they are to the person" optional />
          <CarerReachFields say={(key) => reachWords[key]} />
          <CheckboxField name="scope" label="What may they do?" size="s" choices={choicesOf(scopeWords)} small />
          <DateField name="until" label="Until when?" hint="Leave it empty where no end was said." size="s" />
          <RadioField
            name="hears"
            label="Does the person want our messages to go to them?"
            size="s"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            small
            inline
          />
          <FoundAlone />
          <ToldFields />
          <Submit>Name this carer</Submit>
        </Form>
      </Expander>
    </Page>
  );
}
