import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { pauseWords } from './case-words.ts';

type PausePageProps = { frame: Frame; caseId: string; person: string; idempotencyKey: string; form: FormState };

/** Asks why the case waits, and until when. */
export function PausePage({ frame, caseId, person, idempotencyKey, form }: PausePageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Pause the case" caption={person} form={form} back={back}>
      <p>While it is paused, the dates stand still and nothing is sent. You hold the case until the day you give.</p>
      <Form action={`/cases/${caseId}/pause`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField name="reason" label="Why?" size="s" choices={choicesOf(pauseWords)} />
        <DateField name="until" label="Until which day?" size="s" />
        <Actions>
          <Submit>Pause the case</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
