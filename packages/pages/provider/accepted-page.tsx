import type { PersonView } from '@fingerpost/core/referral';
import { Actions, LinkButton } from '../form/buttons.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { attendanceWords } from '../referral/referral-words.ts';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDay, type Moment } from '../show/time.ts';
import { AskTeam } from './asker.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { ContactRules, PersonForProvider, titleOf } from './person.tsx';
import { Unsent } from './unsent.tsx';

type AcceptedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  now: Moment;
  today: Moment;
  yesterday: Moment;
  view: PersonView;
  need: string;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Standing({ view, need, now }: AcceptedPageProps) {
  const { status, serviceName, dueBy, startBy, lastAttendance } = view;
  return (
    <>
      <p>
        <ReferralStatus status={status} /> {dueBy !== undefined && <Due at={dueBy} now={now} />}
      </p>
      <Facts
        facts={[
          { label: 'Service', value: serviceName },
          { label: 'Needs help with', value: need },
          startBy !== undefined && { label: 'Starts by', value: formatDay(startBy) },
          lastAttendance !== undefined && {
            label: 'Last recorded',
            value: `${formatDay(lastAttendance.on)}: ${attendanceWords[lastAttendance.result]}`,
          },
        ]}
      />
    </>
  );
}

/** Shows a referral the provider has accepted: how to contact the person safely, what they share, and what comes next. */
export function AcceptedPage(props: AcceptedPageProps) {
  const { frame, view, need, form, confirmation, ...rest } = props;
  const at = `/referrals/${view.referralId}`;
  return (
    <Page
      frame={frame}
      title={titleOf(view, need)}
      caption={view.reference}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <ContactRules view={view} />
      <Unsent form={form} />
      <Standing {...props} />
      <p className="fp-no-print">
        <a href="#record-attendance">Record attendance</a>
      </p>
      <PersonForProvider view={view} />
      <Section title="Record attendance">
        <AttendanceForm action={`${at}/attendances`} form={form} {...rest} />
      </Section>
      <Section title="When it is over">
        <Actions>
          <LinkButton href={`${at}/completion`} kind="secondary">
            Complete
          </LinkButton>
          <LinkButton href={`${at}/ending`} kind="secondary">
            End early
          </LinkButton>
        </Actions>
        <AskTeam team={view.team} />
      </Section>
    </Page>
  );
}
