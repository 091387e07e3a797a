import type { RegisterRow, SessionView } from '@fingerpost/core/session';
import { Actions, LinkButton, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { attendanceWords } from '../referral/referral-words.ts';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDay, formatWeekday, type Moment } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { PersonLink } from './group-page.tsx';
import { cancelWords, hoursWords } from './group-words.ts';

type SessionPageProps = {
  frame: Frame;
  idempotencyKey: string;
  session: SessionView;
  today: Moment;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

const marks = [...choicesOf(attendanceWords), { value: '', label: 'Leave blank' }];

const hintOf = ({ accessNeeds, notBefore, status }: RegisterRow): string =>
  [
    notBefore === undefined ? undefined : `Not expected before ${formatWeekday(notBefore)}`,
    status === 'accepted' ? 'New to us' : undefined,
    ...accessNeeds,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

function Line({ row }: { row: RegisterRow }) {
  const who = row.name ?? `Reference ${row.reference}`;
  if (row.fixed && row.mark !== undefined)
    return (
      <p>
        <strong>{who}</strong>: {attendanceWords[row.mark].toLowerCase()}
      </p>
    );
  return <RadioField name={`marks.${row.referralId}`} label={who} hint={hintOf(row)} size="s" choices={marks} inline />;
}

function RegisterForm({ session, idempotencyKey, form }: Omit<SessionPageProps, 'frame'>) {
  const { sessionId, people, others } = session;
  const marked = people.map(({ referralId, mark }): [string, string] => [`marks.${referralId}`, mark ?? '']);
  const shown = { ...Object.fromEntries(marked), ...(others === undefined ? {} : { others: String(others) }) };
  const state = { values: { ...shown, ...form?.values }, errors: form?.errors ?? [] };
  return (
    <div className="fp-register">
      <Form action={`/sessions/${sessionId}/register`} idempotencyKey={idempotencyKey} state={state}>
        {people.length === 0 && <Empty>Nobody has a place from this day on.</Empty>}
        {people.map((row) => (
          <Line key={row.referralId} row={row} />
        ))}
        <NumberField
          name="others"
          label="How many came besides?"
          hint="People without a referral. They are counted, not named."
          optional
        />
        <Submit>Save the register</Submit>
      </Form>
    </div>
  );
}

function Cancelled({ session }: Pick<SessionPageProps, 'session'>) {
  const { cancelled, people } = session;
  if (cancelled === undefined) return null;
  return (
    <>
      <Warning title="Cancelled">
        <p>{cancelWords[cancelled]}.</p>
      </Warning>
      <Section title="Who has to be told" count={people.length}>
        <p>
          Each of them gets a message without the name of your service, or their link worker rings them. Ring them too
          if it is soon. Open each page first: it says how the person must not be contacted.
        </p>
        <ul className="nhsuk-list">
          {people.map((row) => (
            <li key={row.referralId}>
              <PersonLink {...row} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Shows one meeting of a group with its register, to be marked on a phone or after the printed sheet. */
export function SessionPage(props: SessionPageProps) {
  const { frame, session, today, form, confirmation } = props;
  const { sessionId, groupId, name, place, on, cancelled, people } = session;
  const isAhead = on > String(today);
  return (
    <Page
      frame={frame}
      title={formatDay(on)}
      caption={name}
      back={{ href: `/groups/${groupId}`, label: name }}
      form={form}
      confirmation={confirmation}
    >
      <Facts
        facts={[
          { label: 'Time', value: hoursWords(session) },
          { label: 'Where', value: place },
          { label: 'Expected', value: String(people.length) },
        ]}
      />
      <Cancelled session={session} />
      {cancelled === undefined && (
        <Actions>
          <LinkButton href={`/sessions/${sessionId}/sheet`} kind="secondary">
            Printed sheet
          </LinkButton>
          {on >= String(today) && (
            <LinkButton href={`/sessions/${sessionId}/cancellation`} kind="secondary">
              Cancel this meeting
            </LinkButton>
          )}
        </Actions>
      )}
      {cancelled === undefined && (
        <Section title="Register">{isAhead ? <Expected people={people} /> : <RegisterForm {...props} />}</Section>
      )}
    </Page>
  );
}

function Expected({ people }: { people: readonly RegisterRow[] }) {
  if (people.length === 0) return <Empty>Nobody has a place from this day on.</Empty>;
  return (
    <>
      <p>The register opens on the day. These people are expected:</p>
      <ul className="nhsuk-list">
        {people.map((row) => (
          <li key={row.referralId}>
            <PersonLink {...row} /> <span className="fp-quiet">{hintOf(row)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
