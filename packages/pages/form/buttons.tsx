import { Button } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { Form } from './form.tsx';

type ButtonKind = 'primary' | 'secondary' | 'warning';

type SubmitProps = { children: ReactNode; kind?: ButtonKind; name?: string; value?: string; small?: boolean };

/** Shows the button that posts a form; a page has one primary button. */
export function Submit({ children, kind = 'primary', small = false, ...rest }: SubmitProps) {
  return (
    <Button type="submit" secondary={kind === 'secondary'} warning={kind === 'warning'} small={small} {...rest}>
      {children}
    </Button>
  );
}

/** Shows a link that looks like a button, for a page's main way on where nothing is posted. */
export function LinkButton({
  href,
  children,
  kind = 'primary',
}: {
  href: string;
  children: ReactNode;
  kind?: ButtonKind;
}) {
  return (
    <Button
      href={href}
      // It goes somewhere, and without script the space bar does not press it: a link in all but its looks.
      role={undefined}
      secondary={kind === 'secondary'}
      warning={kind === 'warning'}
      className="fp-no-print"
    >
      {children}
    </Button>
  );
}

/** Sets a form's buttons and links side by side. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="nhsuk-button-group fp-no-print">{children}</div>;
}

type StepButtonProps = {
  action: string;
  idempotencyKey: string;
  children: ReactNode;
  hidden?: Readonly<Record<string, string>>;
  kind?: ButtonKind;
  small?: boolean;
};

/** Shows one button that posts one step and asks nothing. */
export function StepButton({ action, idempotencyKey, hidden, children, ...look }: StepButtonProps) {
  return (
    <div className="fp-step fp-no-print">
      <Form action={action} idempotencyKey={idempotencyKey} hidden={hidden}>
        <Submit {...look}>{children}</Submit>
      </Form>
    </div>
  );
}
