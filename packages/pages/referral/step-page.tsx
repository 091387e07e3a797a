import { Actions, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { byHandSteps, type StepForm, teamSteps } from './step-fields.tsx';

const steps: Readonly<Record<ReferralStepName, StepForm>> = { ...teamSteps, ...byHandSteps };

/** A step of a referral that has a page of its own, by the last part of its address. */
export type ReferralStepName = keyof typeof teamSteps | keyof typeof byHandSteps;

type ReferralStepPageProps = {
  frame: Frame;
  step: ReferralStepName;
  referralId: string;
  /** The person and the service it is about. */
  about: string;
  idempotencyKey: string;
  form: FormState;
};

/** Asks what one step of a referral needs, and takes it. */
export function ReferralStepPage({ frame, step, referralId, about, idempotencyKey, form }: ReferralStepPageProps) {
  const { title, intro, fields, submit, freeText, danger = false } = steps[step];
  const back = { href: `/referrals/${referralId}`, label: 'Back to the referral' };
  return (
    <Page frame={frame} title={title} caption={about} form={form} back={back}>
      <p>{intro}</p>
      <Form
        action={`/referrals/${referralId}/${step}`}
        idempotencyKey={idempotencyKey}
        state={form}
        freeText={freeText}
      >
        {fields}
        {(step === 'ending' || step in byHandSteps) && (
          <TextField
            name="spokeWith"
            label="With whom did you speak at the service?"
            hint="A name or a role, where you deal with the service by hand."
          />
        )}
        <Actions>
          <Submit kind={danger ? 'warning' : 'primary'}>{submit}</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
