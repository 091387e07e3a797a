import type { Load, TeamOverview } from '@fingerpost/core/case';
import { Tag } from 'nhsuk-react-components';
import { Submit } from '../form/buttons.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { todoWords } from '../work/todo-words.ts';

/** Says how much a worker has: open cases, their weight, and in words when that is above the team's limit. */
export const loadWords = ({ open, weighted, wte, isAbove }: Load, limit: number | undefined): string => {
  const cases = `${String(open)} open ${open === 1 ? 'case' : 'cases'}, weight ${String(weighted)}`;
  const part = wte === 1 ? '' : ` for ${String(wte)} of full time`;
  return isAbove ? `${cases}${part}: above the limit of ${String(limit)}` : `${cases}${part}`;
};

/** Shows how much a worker has in a cell of a table. */
export function LoadShown({ load, limit }: { load: Load; limit: number | undefined }) {
  const { open, weighted, wte, isAbove } = load;
  return (
    <>
      {weighted}{' '}
      <span className="fp-quiet">
        ({open} open{wte === 1 ? '' : `, ${String(wte)} of full time`})
      </span>{' '}
      {isAbove && <Tag modifier="red">above {limit}</Tag>}
    </>
  );
}

type LimitFormProps = { limit: number | undefined; idempotencyKey: string; form: FormState };

function LimitForm({ limit, idempotencyKey, form }: LimitFormProps) {
  const values = limit === undefined ? form.values : { loadLimit: String(limit), ...form.values };
  return (
    <Form action="/team/limit" idempotencyKey={idempotencyKey} state={{ ...form, values }}>
      <NumberField
        name="loadLimit"
        label="At most this weight for a full-time worker"
        size="s"
        hint="England’s guidance is 200 to 250 people a year for a full-time worker. If you stay with each for about four months, that is 65 to 85 open at once. Leave it empty for no limit. Nothing is refused above it; the pages warn."
      />
      <Submit kind="secondary">Save the limit</Submit>
    </Form>
  );
}

function Adrift({ view: { adrift, longestOverdue }, now }: { view: TeamOverview; now: Moment }) {
  return (
    <Facts
      facts={[
        {
          label: 'Cases without a next date or a holder',
          value:
            adrift.length === 0 ? (
              'None. Every open case has somebody who acts, and a date.'
            ) : (
              <>
                <strong>{adrift.length}, which must not be. Give each to somebody now: </strong>
                <ul>
                  {adrift.map(({ caseId, name, reference }) => (
                    <li key={caseId}>
                      <a href={`/cases/${caseId}`}>{name ?? reference}</a>
                    </li>
                  ))}
                </ul>
              </>
            ),
        },
        {
          label: 'Longest overdue',
          value:
            longestOverdue === undefined ? (
              'Nothing is overdue.'
            ) : (
              <>
                <a href={`/cases/${longestOverdue.caseId}`}>{longestOverdue.name ?? longestOverdue.reference}</a>:{' '}
                {todoWords(longestOverdue.kind, longestOverdue.todo)}{' '}
                {longestOverdue.dueBy !== undefined && <Due at={longestOverdue.dueBy} now={now} />}
              </>
            ),
        },
      ]}
    />
  );
}

type TeamChecksProps = { view: TeamOverview; now: Moment; idempotencyKey: string; form: FormState };

/** Shows whether anything of the team is adrift, and how the load is weighed. */
export function TeamChecks({ view, now, ...limitForm }: TeamChecksProps) {
  return (
    <>
      <Section title="Nothing forgotten" id="checks">
        <Adrift view={view} now={now} />
      </Section>
      <Section title="How the load is weighed" id="limit">
        <p>
          A case weighs 1, 2 or 3, as its worker or you say on its page. A worker’s weight is the sum, divided by the
          part of full time they work, which you set on their page.
        </p>
        <LimitForm limit={view.loadLimit} {...limitForm} />
      </Section>
    </>
  );
}
