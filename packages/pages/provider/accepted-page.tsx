import type { Referral } from '@fingerpost/core/referral';
import { Actions, LinkButton } from '../form/buttons.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { attendanceWords } from '../referral/reason-words.ts';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDay, type Moment } from '../show/time.ts';
import { AskAbout } from './asker.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { PersonForProvider } from './person.tsx';
import type { Disclosure, ReferralHead } from './referral-view.ts';
import { Unsent } from './unsent.tsx';

type AcceptedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  now: Moment;
  today: Moment;
  yesterday: Moment;
  referral: ReferralHead;
  disclosure: Disclosure;
  startBy?: Moment | undefined;
  lastAttendance?: Referral['lastAttendance'];
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Standing({ referral, now, startBy, lastAttendance }: AcceptedPageProps) {
  const { status, service, need, dueBy } = referral;
  return (
    <>
      <p>
        <ReferralStatus status={status} /> {dueBy !== undefined && <Due at={dueBy} now={now} />}
      </p>
      <Facts
        facts={[
          { label: 'Service', value: service },
          { label: 'Needs help with', value: need },
          startBy !== undefined && { label: 'Starts', value: formatDay(startBy) },
          lastAttendance !== undefined && {
            label: 'Last recorded',
            value: `${attendanceWords[lastAttendance.result]}, ${formatDay(lastAttendance.on)}`,
          },
        ]}
        plain
      />
    </>
  );
}

/** Shows a referral the provider has accepted: how to contact the person safely, what they share, and what comes next. */
export function AcceptedPage(props: AcceptedPageProps) {
  const { frame, referral, disclosure, form, confirmation, ...rest } = props;
  const at = `/referrals/${referral.id}`;
  return (
    <Page
      frame={frame}
      title={disclosure.name ?? `Referral: ${referral.need}`}
      caption={referral.reference}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <Unsent form={form} />
      <Standing {...props} />
      <PersonForProvider disclosure={disclosure} asker={referral.asker} />
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
        <AskAbout asker={referral.asker} />
      </Section>
    </Page>
  );
}
