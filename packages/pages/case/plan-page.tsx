import type { Goal } from '@fingerpost/core/case';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, SelectField } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { formatDate } from '../show/time.ts';
import { zeroToTen } from './rating.ts';

type PlanPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  /** The version of the plan that was read; 0 where there is none. */
  version: number;
  /** The plan as it stands, or what was typed. */
  form: FormState;
  /** The goals as they stand, in the order of the form's rows; a new row has none. */
  goals: readonly (Goal | undefined)[];
};

/** How many goals a plan may have. */
const mostGoals = 12;
const freeRows = 3;

const ratedBefore = (goal: Goal | undefined): string => {
  const last = goal?.ratings.at(-1);
  return last === undefined ? '' : ` Last time, on ${formatDate(last.on)}: ${String(last.rating)}.`;
};

function GoalFields({ index, goal }: { index: number; goal: Goal | undefined }) {
  const name = `goals.${String(index)}`;
  return (
    <FieldGroup legend={`Goal ${String(index + 1)}`} size="s">
      {goal !== undefined && <input type="hidden" name={`${name}.goalId`} value={goal.goalId} />}
      <TextField name={`${name}.text`} label="What they want" optional />
      <SelectField
        name={`${name}.rating`}
        label="How near are they to it today?"
        hint={`They choose: 0 is not at all, 10 is all the way.${ratedBefore(goal)}`}
        choices={zeroToTen}
        empty="Not rated today"
        optional
      />
      <CheckboxField
        name={`${name}.carersMayRead`}
        label="Who may read this goal?"
        size="s"
        small
        choices={[{ value: 'yes', label: 'A carer too: it is about no restricted need' }]}
      />
    </FieldGroup>
  );
}

/** Writes down what matters to the person and the goals that they rate themselves. */
export function PlanPage({ frame, caseId, person, idempotencyKey, version, form, goals }: PlanPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  const hidden = { [versionField]: String(version) };
  const rows = Math.min(mostGoals, goals.length + freeRows);
  return (
    <Page frame={frame} title="What matters to them" caption={person} form={form} back={back}>
      <Form action={`/cases/${caseId}/plan`} idempotencyKey={idempotencyKey} state={form} hidden={hidden} freeText>
        <TextAreaField name="matters" label="What matters to them, in their words" maxLength={4000} />
        <CheckboxField
          name="carersMayRead"
          label="Who may read what matters to them?"
          hint="Where the person has a restricted need, a carer reads only what you mark here and below."
          size="s"
          small
          choices={[{ value: 'yes', label: 'A carer too: it is about no restricted need' }]}
        />
        {Array.from({ length: rows }, (_, index) => (
          <GoalFields key={index} index={index} goal={goals[index]} />
        ))}
        <p className="nhsuk-hint">Empty a goal to take it out of the plan; what they said of it is kept.</p>
        <Actions>
          <Submit>Save the plan</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
