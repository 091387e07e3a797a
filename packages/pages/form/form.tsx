import { Form as NhsForm } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { NotAnEmergencyRoute } from '../layout/not-an-emergency-route.tsx';
import { emptyForm, FormContext, type FormState } from './state.ts';

/** The name under which a form posts its idempotency key. */
export const idempotencyField = 'idempotencyKey';

/** The name under which a form posts the version that its reader saw, so that nobody's change is lost. */
export const versionField = 'ifMatch';

type FormProps = {
  action: string;
  children: ReactNode;
  state?: FormState | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  /** Says that words can be typed freely, which shows that this is not an emergency route. */
  freeText?: boolean;
  /** Says that people type their own details, which lets browsers fill them in. */
  aboutMyself?: boolean;
} & ({ method?: 'post'; idempotencyKey: string } | { method: 'get' });

/** Shows a form whose fields keep what was typed; every POST carries the key that makes it happen once. */
export function Form({
  action,
  children,
  state = emptyForm,
  freeText = false,
  aboutMyself = false,
  ...rest
}: FormProps) {
  const key = 'idempotencyKey' in rest ? { [idempotencyField]: rest.idempotencyKey } : {};
  return (
    <NhsForm action={action} method={rest.method ?? 'post'} acceptCharset="utf-8">
      {Object.entries({ ...rest.hidden, ...key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {freeText && <NotAnEmergencyRoute />}
      <FormContext value={{ state, freeText, aboutMyself }}>{children}</FormContext>
    </NhsForm>
  );
}
