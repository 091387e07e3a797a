import type { OwnPageState } from '@fingerpost/core/own-page';
import { Submit, StepButton } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { When } from '../show/when.tsx';

type OwnPageForTeamProps = {
  frame: Frame;
  page: OwnPageState & { readonly name: string; readonly closed: boolean };
  /** The code that was just made, told this once. */
  code?: string | undefined;
  /** Where the person types the code. */
  address: string;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

function Code({ code, address }: { code: string; address: string }) {
  return (
    <div className="nhsuk-inset-text" role="status">
      <p>
        The code is <strong className="fp-code">{code}</strong>
      </p>
      <p>
        Read it out or write it in a letter, with the address {address}. It is shown this once; a new one takes its
        place.
      </p>
    </div>
  );
}

/** Lets a team open a person's own page for them: a code to give, a PIN to set together, and a way to switch it off at once. */
export function OwnPageForTeam(props: OwnPageForTeamProps) {
  const { frame, page, code, address, idempotencyKey, form, confirmation } = props;
  const at = `/cases/${page.caseId}/own-page`;
  return (
    <Page
      frame={frame}
      title="The person’s own page"
      caption={page.name}
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${page.caseId}`, label: 'Back to the case' }}
    >
      <p>
        On their page the person sees what happens now, who was asked to help, what was agreed and who has looked at
        their record. They can stop a referral without saying why.
      </p>
      <Facts
        facts={[
          { label: 'The page is', value: page.state === 'on' ? 'On' : 'Off' },
          { label: 'PIN', value: page.hasPin ? 'Set' : 'Not set: the page says only whom to ring' },
          {
            label: 'Code is good until',
            value: page.codeUntil !== undefined && <When at={page.codeUntil} as="date" />,
          },
        ]}
      />
      {code !== undefined && <Code code={code} address={address} />}
      {!page.closed && (
        <Section title="Send a link">
          <p>
            It goes by text or e-mail, if one of them is safe for the person, and works once within 24 hours, with their
            date of birth and their PIN. Where neither is, you get a task to tell them yourself.
          </p>
          <StepButton action={`${at}/link`} idempotencyKey={idempotencyKey} kind="secondary">
            Send a link to their page
          </StepButton>
        </Section>
      )}
      {!page.closed && (
        <Section title="Give a code">
          <p>It opens the page for 28 days, with their date of birth. A code that was given before stops working.</p>
          <StepButton action={`${at}/code`} idempotencyKey={idempotencyKey}>
            Make a new code
          </StepButton>
        </Section>
      )}
      {page.state === 'on' && (
        <Section title="Set a PIN together">
          <p>
            An abuser may know a birth date. Set the PIN with the person alone, face to face or on a number that is safe
            to ring.
          </p>
          <Form action={`${at}/pin`} idempotencyKey={idempotencyKey} state={form}>
            <TextField
              name="pin"
              label="PIN"
              hint="4 to 6 digits that the person chooses"
              width={5}
              inputMode="numeric"
            />
            <Submit kind="secondary">Set the PIN</Submit>
          </Form>
        </Section>
      )}
      {page.state === 'on' && (
        <Section title="Switch the page off">
          <p>For somebody whose post or phone is read by others. Whoever is on the page is signed out at once.</p>
          <StepButton action={`${at}/switching-off`} idempotencyKey={idempotencyKey} kind="secondary">
            Switch the page off
          </StepButton>
        </Section>
      )}
    </Page>
  );
}
