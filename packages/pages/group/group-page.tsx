import type { GroupView, ListedMeeting, PlacedPerson } from '@fingerpost/core/session';
import { Actions, LinkButton, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { DataTable } from '../show/table.tsx';
import { formatDay, formatWeekday } from '../show/time.ts';
import { cancelWords, whenWords } from './group-words.ts';

type GroupPageProps = {
  frame: Frame;
  idempotencyKey: string;
  group: GroupView;
  service: string;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Meetings({ meetings, empty }: { meetings: readonly ListedMeeting[]; empty: string }) {
  if (meetings.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ul className="nhsuk-list">
      {meetings.map(({ sessionId, on, cancelled }) => (
        <li key={sessionId}>
          <a href={`/sessions/${sessionId}`}>{formatDay(on)}</a>
          {cancelled !== undefined && `, cancelled: ${cancelWords[cancelled].toLowerCase()}`}
        </li>
      ))}
    </ul>
  );
}

/** Leads to somebody's page by name, or by reference where they do not share it. */
export const PersonLink = ({
  referralId,
  name,
  reference,
}: Pick<PlacedPerson, 'referralId' | 'name' | 'reference'>) => (
  <a href={`/referrals/${referralId}`}>{name ?? `Reference ${reference}`}</a>
);

function People({ people }: { people: readonly PlacedPerson[] }) {
  return (
    <DataTable
      caption="Who has a place"
      quietCaption
      columns={[
        { heading: 'Name', cell: PersonLink },
        { heading: 'From', cell: ({ from }) => formatWeekday(from) },
        { heading: 'Status', cell: ({ status }) => <ReferralStatus status={status} /> },
      ]}
      rows={people}
      rowKey={({ referralId }) => referralId}
      empty="Nobody has a place yet. Choose this group when you accept somebody."
    />
  );
}

function Plan({ group, idempotencyKey, form }: Pick<GroupPageProps, 'group' | 'idempotencyKey' | 'form'>) {
  const state = { values: { count: '8', ...form?.values }, errors: form?.errors ?? [] };
  return (
    <Form action={`/groups/${group.groupId}/sessions`} idempotencyKey={idempotencyKey} state={state}>
      {group.weekday !== undefined && (
        <NumberField
          name="count"
          label="How many more meetings?"
          hint="Bank holidays and days on which the service is closed are left out."
        />
      )}
      <FieldGroup legend={group.weekday === undefined ? 'A date' : 'Or a single date'} size="s">
        <DateField name="date" label="The day" optional={group.weekday !== undefined} />
      </FieldGroup>
      <Submit kind="secondary">Plan</Submit>
    </Form>
  );
}

/** Shows a group: its next meetings, who has a place, and the way to plan more. */
export function GroupPage({ frame, idempotencyKey, group, service, form, confirmation }: GroupPageProps) {
  const { groupId, name, place, capacity, people, coming, over, active } = group;
  return (
    <Page
      frame={frame}
      title={name}
      caption={service}
      back={{ href: '/groups', label: 'Our groups' }}
      form={form}
      confirmation={confirmation}
    >
      <Facts
        facts={[
          { label: 'Meets', value: whenWords(group) || 'On single dates' },
          { label: 'Where', value: place },
          { label: 'Places', value: `${String(people.length)} of ${String(capacity)} taken` },
          !active && { label: 'New people', value: 'None at present' },
        ]}
      />
      <Actions>
        <LinkButton href={`/groups/${groupId}/details`} kind="secondary">
          Change the group
        </LinkButton>
      </Actions>
      <Section title="Next meetings">
        <Meetings meetings={coming} empty="No meeting is planned." />
      </Section>
      <Section title="Who has a place" count={people.length}>
        <People people={people} />
      </Section>
      {over.length > 0 && (
        <Section title="Earlier meetings">
          <Meetings meetings={over} empty="" />
        </Section>
      )}
      <Section title="Plan meetings">
        <Plan group={group} idempotencyKey={idempotencyKey} form={form} />
      </Section>
    </Page>
  );
}
