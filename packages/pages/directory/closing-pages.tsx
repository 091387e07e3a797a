import type { ReactNode } from 'react';
import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type ClosingProps = {
  frame: Frame;
  name: string;
  back: { href: string; label: string };
  /** Where the form is posted. */
  action: string;
  idempotencyKey: string;
  form: FormState;
  /** What was done so far, where much is still to do. */
  progress: string | undefined;
};

function Closing({
  title,
  press,
  children,
  ...props
}: ClosingProps & { title: string; press: string; children: ReactNode }) {
  const { frame, name, back, action, idempotencyKey, form, progress } = props;
  return (
    <Page frame={frame} title={title} caption={name} back={back} form={form} confirmation={progress}>
      <Form action={action} idempotencyKey={idempotencyKey} state={form}>
        {children}
        <Actions>
          <Submit kind="warning">{progress === undefined ? press : 'Go on'}</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

const whatEnds = (
  <ul>
    <li>Referrals that were accepted end because the service has closed; the others are withdrawn.</li>
    <li>Each link worker gets a task with a date and other services for the same need.</li>
    <li>Each person is told as they agreed to be contacted.</li>
  </ul>
);

/** Asks whether a service closes for good, and says what becomes of its open referrals. */
export const CloseServicePage = (props: ClosingProps) => (
  <Closing title="Close this service for good" press="Close the service" {...props}>
    <p>Nothing new can be sent to it from now on. Open referrals are taken 20 at a time:</p>
    {whatEnds}
  </Closing>
);

/** Asks whether a provider closes for good, and says what becomes of its services and members. */
export const CloseProviderPage = (props: ClosingProps) => (
  <Closing title="Close this provider for good" press="Close the provider" {...props}>
    <p>All its services close, and nothing new can be sent to them from now on:</p>
    {whatEnds}
    <p>When nothing is left, its members are deactivated and the provider is closed.</p>
  </Closing>
);

/** Asks into which practice a practice merges, and says what goes there. */
export const MergePracticePage = ({ practices, ...props }: ClosingProps & { practices: readonly Choice[] }) => (
  <Closing title="Merge into another practice" press="Merge the practices" {...props}>
    <ul>
      <li>What is written about its people goes to the new practice from now on.</li>
      <li>Messages that are not filed go over with their dates, and so do its members.</li>
      <li>Reports go on to count people under the practice that referred them.</li>
      <li>When everything has gone over, this practice is closed.</li>
    </ul>
    <SelectField name="to" label="Into which practice?" choices={practices} />
  </Closing>
);
