import type { SupervisionView } from '@fingerpost/core/work';
import { Actions, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { Empty } from '../show/empty.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { Words } from '../show/words.tsx';

type NotesProps = { view: SupervisionView; now: Moment };

/** Lists what a lead and a member agreed in their talks, the latest first, and when they talk next. */
export function SupervisionNotes({ view: { next, notes }, now }: NotesProps) {
  return (
    <>
      {next !== undefined && (
        <p>
          Next talk: <Due at={next.nextOn} now={now} />
        </p>
      )}
      {notes.length === 0 && <Empty>No talk is noted yet.</Empty>}
      {notes.map(({ on, agreed, nextOn, by }, index) => (
        <p key={`${on} ${String(index)}`}>
          <strong>{formatDate(on)}</strong>, {by.name}: <Words>{agreed}</Words>{' '}
          <span className="fp-quiet">Next talk by {formatDate(nextOn)}.</span>
        </p>
      ))}
    </>
  );
}

type SupervisionFormPageProps = {
  frame: Frame;
  member: { memberId: string; name: string };
  version: number;
  idempotencyKey: string;
  form: FormState;
};

/** Asks a lead what they agreed in a talk with a member, and when they talk next. */
export function SupervisionFormPage({ frame, member, version, idempotencyKey, form }: SupervisionFormPageProps) {
  const back = `/team/${member.memberId}`;
  return (
    <Page
      frame={frame}
      title="Note a supervision talk"
      caption={member.name}
      form={form}
      back={{ href: back, label: member.name }}
    >
      <p>The leads of the team and {member.name} can read this, nobody else.</p>
      <Form
        action={`${back}/supervision`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ [versionField]: String(version) }}
        freeText
      >
        <DateField name="on" label="Day of the talk" size="s" />
        <TextAreaField
          name="agreed"
          label="What you agreed"
          hint="Name nobody you support; give the reference of a case."
          maxLength={4000}
        />
        <DateField name="nextOn" label="Next talk by" size="s" />
        <Actions>
          <Submit>Save the note</Submit>
          <a href={back}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

type OwnSupervisionPageProps = NotesProps & { frame: Frame };

/** Shows a member what was agreed in the talks with their lead. */
export function OwnSupervisionPage({ frame, view, now }: OwnSupervisionPageProps) {
  return (
    <Page frame={frame} title="Talks with my lead" back={{ href: '/work', label: 'My work' }}>
      <p>You and the leads of your team can read this, nobody else.</p>
      <SupervisionNotes view={view} now={now} />
    </Page>
  );
}
