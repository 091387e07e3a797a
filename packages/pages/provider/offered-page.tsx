import { Actions, LinkButton, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { AskAbout } from './asker.tsx';
import { Questions } from './questions.tsx';
import type { Offer, ReferralHead } from './referral-view.ts';

type OfferedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  now: Moment;
  referral: ReferralHead;
  offer: Offer;
  /** Working days in which a first attendance is expected when no date is given. */
  attendWithin: number;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Request({ referral, offer, now }: Pick<OfferedPageProps, 'referral' | 'offer' | 'now'>) {
  const { service, need, status, sentAt, dueBy, asker } = referral;
  return (
    <>
      <p>
        <ReferralStatus status={status} /> {dueBy !== undefined && <Due at={dueBy} now={now} />}
      </p>
      {offer.waitsForAnswer && <p>You asked a question. Your time to answer stands still until it is answered.</p>}
      <Facts
        facts={[
          { label: 'Needs help with', value: need },
          { label: 'Service asked for', value: service },
          { label: 'The request', value: offer.request === '' ? undefined : <Words>{offer.request}</Words> },
          { label: 'Area', value: offer.area ?? 'Not known' },
          { label: 'Age', value: offer.ageBand },
          { label: 'Access needs', value: offer.accessNeeds.join('; ') || 'None that we know of' },
          offer.isSoon && { label: 'How soon', value: 'Soon' },
          { label: 'Sent', value: <When at={sentAt} /> },
          { label: 'Sent by', value: asker.worker === undefined ? asker.team : `${asker.worker}, ${asker.team}` },
          offer.reviewOn !== undefined && { label: 'Review on', value: <When at={offer.reviewOn} as="day" /> },
        ]}
      />
      <p>You see who it is and how to reach them after you accept.</p>
    </>
  );
}

/** Shows a referral before it is accepted, and takes the four answers: yes here, the others on pages of their own. */
export function OfferedPage(props: OfferedPageProps) {
  const { frame, idempotencyKey, referral, offer, attendWithin, form, confirmation } = props;
  const at = `/referrals/${referral.id}`;
  return (
    <Page
      frame={frame}
      title={`Referral: ${referral.need}`}
      caption={referral.reference}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <Request {...props} />
      <Questions questions={offer.questions} />
      <Section title="Accept">
        <Form action={`${at}/acceptance`} idempotencyKey={idempotencyKey} state={form}>
          <DateField
            name="startBy"
            label="When can they start?"
            hint={`Accepting means that you will contact them; a place need not be certain. Without a date, we expect that you see them within ${String(attendWithin)} working days.`}
            optional
            size="s"
          />
          <Submit>Accept this referral</Submit>
        </Form>
      </Section>
      <Section title="Other answers">
        <Actions>
          <LinkButton href={`${at}/question`} kind="secondary">
            Ask a question first
          </LinkButton>
          <LinkButton href={`${at}/waiting-list`} kind="secondary">
            {referral.status === 'waitlisted' ? 'Change the review date' : 'Put on your waiting list'}
          </LinkButton>
          <LinkButton href={`${at}/decline`} kind="secondary">
            Decline
          </LinkButton>
        </Actions>
        <AskAbout asker={referral.asker} />
      </Section>
    </Page>
  );
}
