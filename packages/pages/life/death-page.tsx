import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { toldByWords } from './life-words.ts';

type DeathPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  by: 'practice' | 'team';
};

/** Asks what is known of a death, and says what recording it does. */
export function DeathPage({ frame, caseId, person, idempotencyKey, form, by }: DeathPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Record that they have died" caption={person} form={form} back={back}>
      <p>Check the name and the date of birth first. When you record it:</p>
      <ul>
        <li>the case closes, and nothing more is sent to them or asked of them</li>
        <li>every open referral is withdrawn, and each service is told today not to contact them</li>
        <li>{by === 'team' ? 'the practice' : 'the link worker and their lead'} is told today</li>
      </ul>
      <Form action={`/cases/${caseId}/death`} idempotencyKey={idempotencyKey} state={form} freeText>
        <DateField name="on" label="When did they die?" hint="Leave it empty if nobody knows." size="s" />
        <RadioField name="toldBy" label="Who told you?" size="s" choices={choicesOf(toldByWords)} small />
        <TextAreaField
          name="note"
          label="What else should be known"
          hint="The team and the practice read this."
          optional
          rows={3}
          maxLength={2000}
        />
        <Actions>
          <Submit kind="warning">Record the death</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

type UndoDeathPageProps = Omit<DeathPageProps, 'by'> & { withdrawn: number };

/** Says what it means that a death was recorded wrongly, before the lead takes it back. */
export function UndoDeathPage({ frame, caseId, person, idempotencyKey, form, withdrawn }: UndoDeathPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="They have not died" caption={person} form={form} back={back}>
      <ul>
        <li>The case opens again as it was, with its link worker, who goes on by the end of the next working day.</li>
        <li>
          {withdrawn === 0
            ? 'No referral was withdrawn.'
            : `${String(withdrawn)} withdrawn ${withdrawn === 1 ? 'referral becomes a task' : 'referrals become tasks'}: ask the person whether to send again.`}
        </li>
        <li>Nobody is told by itself. Ring everybody who was told: the practice, the services, other teams.</li>
        <li>You get a task to report what happened.</li>
      </ul>
      <Form action={`/cases/${caseId}/death/undoing`} idempotencyKey={idempotencyKey} state={form}>
        <Actions>
          <Submit kind="warning">Undo it</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
