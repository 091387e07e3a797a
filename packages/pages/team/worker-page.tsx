import type { SupervisionView } from '@fingerpost/core/work';
import { waitingListChoice } from '../directory/move-work.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { SupervisionNotes } from './supervision.tsx';
import { workColumns, type WorkLine } from '../work/work-page.tsx';

type WorkerPageProps = {
  frame: Frame;
  now: Moment;
  member: { memberId: string; name: string };
  lines: readonly WorkLine[];
  next: string | undefined;
  first: string | undefined;
  /** The cases of these lines, to choose from. */
  cases: readonly Choice[];
  /** Who can take them. */
  colleagues: readonly Choice[];
  supervision: SupervisionView;
  /** How much of full time they work. */
  wte: number;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

function Move({ member, cases, colleagues, idempotencyKey, form }: WorkerPageProps) {
  const which: readonly Choice[] = [
    { value: 'all', label: 'All of their cases' },
    {
      value: 'some',
      label: 'Only these',
      below: <CheckboxField name="caseIds" label="Cases" choices={cases} small />,
    },
  ];
  return (
    <Form action={`/team/${member.memberId}/move`} idempotencyKey={idempotencyKey} state={form}>
      <SelectField name="to" label="To whom?" choices={[...colleagues, waitingListChoice]} />
      <RadioField name="which" label="Which cases?" size="s" choices={which} />
      <Actions>
        <Submit>Move the cases</Submit>
      </Actions>
    </Form>
  );
}

function Hours({ member, wte, idempotencyKey, form }: WorkerPageProps) {
  return (
    <Form
      action={`/team/${member.memberId}/hours`}
      idempotencyKey={idempotencyKey}
      state={{ ...form, values: { wte: String(wte), ...form.values } }}
    >
      <TextField
        name="wte"
        label="Part of full time they work"
        hint="1 is full time, 0.6 is three days a week. Their load is weighed by it."
        width={4}
        inputMode="decimal"
      />
      <Submit kind="secondary">Save the hours</Submit>
    </Form>
  );
}

/** Shows a lead what one worker holds, and moves one, some or all of their cases to a colleague. */
export function WorkerPage(props: WorkerPageProps) {
  const { frame, now, member, lines, next, first, cases, form } = props;
  return (
    <Page
      frame={frame}
      title={member.name}
      form={form}
      back={{ href: '/team', label: 'Team' }}
      confirmation={props.confirmation}
      wide
    >
      <DataTable
        caption="What they hold"
        columns={workColumns(now)}
        rows={lines}
        rowKey={({ id }) => id}
        empty="They hold nothing now."
      />
      <More of="work" next={next} first={first} />
      <p>
        <a href={`/team/${member.memberId}/away`}>Set when they are away, and who covers</a>
      </p>
      <p>
        <a href={`/team/${member.memberId}/handover`}>Print a handover of all their cases</a>
      </p>
      <Section title="Talks with their lead" id="supervision">
        <SupervisionNotes view={props.supervision} now={now} />
        <p>
          <a href={`/team/${member.memberId}/supervision`}>Note a talk</a>
        </p>
      </Section>
      <Section title="Hours" id="hours">
        <Hours {...props} />
      </Section>
      {cases.length > 0 && (
        <Section title="Move cases to a colleague, or back to the waiting list" id="move">
          <p>
            Their open referrals and tasks go with the cases. From the waiting list they are given out again by the end
            of the next working day.
          </p>
          <Move {...props} />
        </Section>
      )}
    </Page>
  );
}
