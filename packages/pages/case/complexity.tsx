import type { Complexity } from '@fingerpost/core/case';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

/** What each weight of a case means. */
export const complexityWords = {
  1: { label: 'The usual (1)', hint: 'One or two things to sort out, and they can do much of it themselves.' },
  2: {
    label: 'More than usual (2)',
    hint: 'Several things at once, or they need somebody beside them for most steps.',
  },
  3: {
    label: 'Much more (3)',
    hint: 'A crisis, several agencies, or somebody who needs you every week for some time.',
  },
} as const satisfies Record<Complexity, { label: string; hint: string }>;

type ComplexityPageProps = { frame: Frame; caseId: string; person: string; idempotencyKey: string; form: FormState };

/** Asks how much a case asks of its worker. */
export function ComplexityPage({ frame, caseId, person, idempotencyKey, form }: ComplexityPageProps) {
  const back = { href: `/cases/${caseId}`, label: person };
  return (
    <Page frame={frame} title="How much does this case ask of you?" caption={person} form={form} back={back}>
      <p>It weighs in your load, which you and your leads see. It changes nothing for the person.</p>
      <Form action={`${back.href}/complexity`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField
          name="complexity"
          label="At the moment"
          size="s"
          choices={Object.entries(complexityWords).map(([value, words]) => ({ value, ...words }))}
        />
        <Actions>
          <Submit>Save</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
