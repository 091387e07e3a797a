import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
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
  idempotencyKey: string;
  form: FormState;
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
      <SelectField name="to" label="To whom?" choices={colleagues} />
      <RadioField name="which" label="Which cases?" size="s" choices={which} />
      <Actions>
        <Submit>Move the cases</Submit>
      </Actions>
    </Form>
  );
}

/** Shows a lead what one worker holds, and moves one, some or all of their cases to a colleague. */
export function WorkerPage(props: WorkerPageProps) {
  const { frame, now, member, lines, next, first, cases, form } = props;
  return (
    <Page frame={frame} title={member.name} form={form} back={{ href: '/team', label: 'Team' }} wide>
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
      {cases.length > 0 && (
        <Section title="Move cases to a colleague" id="move">
          <p>Their open referrals and tasks go with the cases.</p>
          <Move {...props} />
        </Section>
      )}
    </Page>
  );
}
