import type { FormState } from '../form/state.ts';
import type { SafeContact } from '@fingerpost/core/patient';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ContactForm } from './contact-form.tsx';
import { SafeContactNote } from './safe-contact-note.tsx';

type ContactPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  rules: SafeContact | undefined;
  nextHint: string;
  idempotencyKey: string;
  form: FormState;
};

/** Asks on a page of its own what came of a contact, also again with what was typed when something is wrong. */
export function ContactPage({ frame, caseId, person, rules, nextHint, idempotencyKey, form }: ContactPageProps) {
  return (
    <Page
      frame={frame}
      title="Record a contact"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <SafeContactNote rules={rules} />
      <ContactForm caseId={caseId} idempotencyKey={idempotencyKey} form={form} nextHint={nextHint} />
    </Page>
  );
}
