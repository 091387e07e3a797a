import type { CaseOutline } from '@fingerpost/core/case';
import { SafeContactNote } from '../case/safe-contact-note.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { NhsNumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { CaseStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDateTime } from '../show/time.ts';
import { accessReasonWords } from './access-words.ts';

type AskingProps = {
  frame: Frame;
  idempotencyKey: string;
  form: FormState;
};

const title = 'Somebody of another team';
const back = { href: '/cases', label: 'All cases' };

/** Asks for the NHS number of somebody who may have a case with another team. */
export function BeyondTeamPage({ frame, idempotencyKey, form, none }: AskingProps & { none: boolean }) {
  return (
    <Page frame={frame} title={title} form={form} back={back}>
      {none && <p>Nobody with this number has an open case in the network that you can see.</p>}
      <p>
        You are told whether there is a case, and nothing else of it. Each search is recorded under your name, and you
        can make 20 a day.
      </p>
      <Form action="/beyond-team" idempotencyKey={idempotencyKey} state={form}>
        <NhsNumberField name="nhsNumber" label="NHS number" />
        <Submit>Search</Submit>
      </Form>
    </Page>
  );
}

/** Asks why somebody opens a case of another team, before they see anything of it. */
export function BeyondTeamReasonPage({ frame, caseId, idempotencyKey, form }: AskingProps & { caseId: string }) {
  return (
    <Page frame={frame} title={title} form={form} back={back}>
      <p>
        There is a case with another team. Say why you need to know where it stands. That team’s leads read your reason
        within two working days. You see an outline for 24 hours: where it stands, whom to ring, and how to contact the
        person safely.
      </p>
      <Form action={`/beyond-team/${caseId}`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField name="reason" label="Why?" size="s" choices={choicesOf(accessReasonWords)} />
        <TextAreaField name="words" label="In your words" rows={3} maxLength={500} />
        <Actions>
          <Submit>Open the outline</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

/** Shows the outline of another team’s case. */
export function OutlinePage({ frame, outline }: { frame: Frame; outline: CaseOutline }) {
  const { name, reference, status, holder, worker, team, safeContact, until } = outline;
  return (
    <Page frame={frame} title={name} caption={`Case ${reference} of another team`} back={back}>
      <SafeContactNote rules={safeContact} />
      <Facts
        facts={[
          { label: 'Where it stands', value: <CaseStatus status={status} /> },
          { label: 'Held by', value: holder?.name },
          { label: 'Link worker', value: worker },
          { label: 'Team', value: team.name },
          { label: 'Ring them', value: team.phone === undefined ? undefined : <Phone number={team.phone} /> },
          { label: 'You see this until', value: formatDateTime(until) },
        ]}
      />
      <p>What they need, what was planned and what was said stays with their own team. Ring the link worker.</p>
    </Page>
  );
}
