import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { agreementFields } from '../referral/agreement-fields.tsx';

/** An open referral of the case: one that no service has yet cannot stay. */
export type ToTransfer = { referralId: string; service: string; mayStay: boolean };

type TransferPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  teams: readonly Choice[];
  referrals: readonly ToTransfer[];
};

const stay = { value: 'stay', label: 'It stays: the new team leads it' };
const withdraw = { value: 'withdraw', label: 'Withdraw it: the service is told' };

function Referrals({ referrals }: Pick<TransferPageProps, 'referrals'>) {
  if (referrals.length === 0) return null;
  return (
    <FieldGroup legend="Their open referrals">
      {referrals.map(({ referralId, service, mayStay }) => (
        <RadioField
          key={referralId}
          name={`choice.${referralId}`}
          label={service}
          size="s"
          choices={mayStay ? [stay, withdraw] : [withdraw]}
          small
        />
      ))}
    </FieldGroup>
  );
}

/** Gives a case to the team of another area, with the person's agreement. */
export function TransferPage({ frame, caseId, person, idempotencyKey, form, teams, referrals }: TransferPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Give the case to another team" caption={person} form={form} back={back}>
      <p>
        The other team gets a case that goes on from this one: who the person is, how to contact them safely, their
        plan, and what keeps people safe. Your contacts and notes stay here. This case closes.
      </p>
      <Form action={`/cases/${caseId}/transfer`} idempotencyKey={idempotencyKey} state={form} freeText>
        <SelectField name="toTeamId" label="Which team?" choices={teams} empty="Choose a team" />
        <FieldGroup legend="They agree that the other team gets this">{agreementFields}</FieldGroup>
        <Referrals referrals={referrals} />
        <TextAreaField
          name="note"
          label="What does the new team need to know first?"
          hint="When they move, and what cannot wait."
          rows={4}
          maxLength={2000}
        />
        <Actions>
          <Submit>Give the case to the other team</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
