import type { PersonView } from '@fingerpost/core/referral';
import { KnownLink } from '../access/known-link.tsx';
import { WorriedLink } from '../concern/worried-link.tsx';
import { VisitRiskNote } from '../visit/visit-risk.tsx';
import { Actions, LinkButton } from '../form/buttons.tsx';
import type { FormState } from '../form/state.ts';
import { newWords } from '../message/new-words.ts';
import { IncidentLink } from '../incident/incident-link.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { attendanceWords, saidBy } from '../referral/referral-words.ts';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDay, type Moment } from '../show/time.ts';
import { groupFacts } from '../group/group-facts.ts';
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
  /** Whether the service has groups that take new people. */
  hasGroups?: boolean;
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
          ...groupFacts(view.group),
          lastAttendance !== undefined && {
            label: 'Last recorded',
            value: `${formatDay(lastAttendance.on)}: ${attendanceWords[lastAttendance.result]}${saidBy(lastAttendance)}`,
          },
        ]}
      />
    </>
  );
}

/** Shows a referral the provider has accepted: how to contact the person safely, what they share, and what comes next. */
export function AcceptedPage(props: AcceptedPageProps) {
  const { frame, view, need, form, confirmation, hasGroups = false, ...rest } = props;
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
      <VisitRiskNote risk={view.visitRisk} team={view.team} />
      {(hasGroups || view.group !== undefined) && (
        <p className="fp-no-print">
          <a href={`${at}/place`}>{view.group === undefined ? 'Give a place in a group' : 'Move to another group'}</a>
        </p>
      )}
      <PersonForProvider view={view} />
      <p className="fp-no-print">
        <a href={`${at}/messages`}>Read and write messages with the person</a>
        {newWords(view.newMessages)}
      </p>
      <p className="fp-no-print">
        <a href={`${at}/visit-sheet`}>Print a visit sheet</a>
      </p>
      <WorriedLink at={at} />
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
      <KnownLink path={at} />
      <IncidentLink at={at} />
    </Page>
  );
}
