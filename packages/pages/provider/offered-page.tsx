import type { RequestView } from '@fingerpost/core/referral';
import type { GroupPlaces } from '@fingerpost/core/session';
import { KnownLink } from '../access/known-link.tsx';
import { WorriedLink } from '../concern/worried-link.tsx';
import { Submit } from '../form/buttons.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { IncidentLink } from '../incident/incident-link.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { PlaceFields } from '../group/place-fields.tsx';
import { Exchange } from './exchange.tsx';

type OfferedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  now: Moment;
  view: RequestView;
  need: string;
  /** Working days in which a first attendance is expected when no date is given. */
  attendWithin: number;
  /** The groups of the service that take new people. */
  groups?: readonly GroupPlaces[];
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

/** Says where a referral that was not answered yet stands, and by when an answer is due. */
export function OfferedStanding({ view: { status, todo, dueBy }, now }: Pick<OfferedPageProps, 'view' | 'now'>) {
  if (todo === 'answer-question' && dueBy !== undefined)
    return (
      <p>
        <ReferralStatus status={status} /> You asked a question. The link worker answers it by{' '}
        <When at={dueBy} as="weekday" />; until then your own time stands still.
      </p>
    );
  return (
    <p>
      <ReferralStatus status={status} /> {dueBy !== undefined && <Due at={dueBy} now={now} />}
    </p>
  );
}

/** Shows what is asked of a service, and not for whom. */
export function OfferedRequest({ view, need }: Pick<OfferedPageProps, 'view' | 'need'>) {
  const { serviceName, request, area, ageBand, accessNeeds, urgency, sentAt, team } = view;
  return (
    <Facts
      facts={[
        { label: 'Needs help with', value: need },
        { label: 'Service asked for', value: serviceName },
        { label: 'The request', value: request === '' ? undefined : <Words>{request}</Words> },
        { label: 'Area', value: area ?? 'Not known' },
        { label: 'Age', value: ageBand },
        { label: 'Access needs', value: accessNeeds.join('; ') || 'None that we know of' },
        urgency === 'soon' && { label: 'How soon', value: 'Soon' },
        { label: 'Sent', value: sentAt === undefined ? undefined : <When at={sentAt} /> },
        { label: 'Sent by', value: team.name },
      ]}
    />
  );
}

/** Shows a referral before it is accepted, and takes the four answers: yes here, the others on pages of their own. */
export function OfferedPage(props: OfferedPageProps) {
  const { frame, idempotencyKey, view, need, attendWithin, groups = [], form, confirmation } = props;
  const at = `/referrals/${view.referralId}`;
  return (
    <Page
      frame={frame}
      title={`Referral: ${need}`}
      caption={view.reference}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <OfferedStanding {...props} />
      <OfferedRequest {...props} />
      <p>You see who it is and how to reach them once you have accepted.</p>
      <WorriedLink at={at} />
      <Exchange exchange={view.exchange} />
      <Section title="Accept">
        <Form action={`${at}/acceptance`} idempotencyKey={idempotencyKey} state={form}>
          <DateField
            name="startBy"
            label="When can they start?"
            hint={`Accepting means that you will contact them; a place need not be certain. Without a date, we expect that you see them within ${String(attendWithin)} working days.`}
            optional
            size="s"
          />
          <PlaceFields groups={groups} optional />
          <Submit>Accept this referral</Submit>
        </Form>
      </Section>
      <OtherAnswers at={at} view={view} />
      <KnownLink path={at} />
      <IncidentLink at={at} />
    </Page>
  );
}
