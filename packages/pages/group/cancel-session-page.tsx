import type { SessionView } from '@fingerpost/core/session';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { formatDay } from '../show/time.ts';
import { cancelWords } from './group-words.ts';

type CancelSessionPageProps = {
  frame: Frame;
  idempotencyKey: string;
  session: SessionView;
  form?: FormState | undefined;
};

/** Asks why one meeting falls out. */
export function CancelSessionPage({ frame, idempotencyKey, session, form }: CancelSessionPageProps) {
  const at = `/sessions/${session.sessionId}`;
  return (
    <Page
      frame={frame}
      title="Cancel this meeting"
      caption={`${session.name}, ${formatDay(session.on)}`}
      back={{ href: at, label: 'The meeting' }}
      form={form}
    >
      <p>
        Everybody who is expected gets a message or a call, and you see who they are. To let it take place after all,
        plan the same day again and ring them.
      </p>
      <Form action={`${at}/cancellation`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField name="reason" label="Why?" size="s" choices={choicesOf(cancelWords)} />
        <Actions>
          <Submit kind="warning">Cancel this meeting</Submit>
          <a href={at}>Keep it</a>
        </Actions>
      </Form>
    </Page>
  );
}
