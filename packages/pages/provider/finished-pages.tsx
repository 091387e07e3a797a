import type { PersonView, ReferenceView } from '@fingerpost/core/referral';
import { WorriedLink } from '../concern/worried-link.tsx';
import { VisitRiskNote } from '../visit/visit-risk.tsx';
import { StepButton } from '../form/buttons.tsx';
import type { FormState } from '../form/state.ts';
import { IncidentLink } from '../incident/incident-link.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { outcomeWords } from '../referral/referral-words.ts';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { AskTeam, type Team } from './asker.tsx';
import { ContactRules, PersonForProvider, titleOf } from './person.tsx';
import { Unsent } from './unsent.tsx';

type FinishedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  /** Until when the provider may take its last step back; undefined when it may not. */
  undoUntil?: Moment | undefined;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Undo({ referralId, undoUntil, idempotencyKey }: FinishedPageProps & { referralId: string }) {
  if (undoUntil === undefined) return null;
  return (
    <Section title="Was that a mistake?">
      <p>
        You can take it back until <When at={undoUntil} />, as long as nobody has acted on it.
      </p>
      <StepButton action={`/referrals/${referralId}/undoing`} idempotencyKey={idempotencyKey} kind="secondary">
        Take it back
      </StepButton>
    </Section>
  );
}

type CompletedPageProps = FinishedPageProps & { view: PersonView; need: string; visibleUntil?: Moment | undefined };

/** Shows a completed referral, with the person for as long as the policy lets the provider see them. */
export function CompletedPage(props: CompletedPageProps) {
  const { frame, view, need, visibleUntil, form, confirmation } = props;
  const { status, serviceName, finishedAt, outcome } = view;
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
      <p>
        <ReferralStatus status={status} />
      </p>
      <Facts
        facts={[
          { label: 'Service', value: serviceName },
          { label: 'Completed', value: finishedAt === undefined ? undefined : <When at={finishedAt} /> },
          { label: 'Outcome', value: outcome === undefined ? undefined : outcomeWords[outcome] },
        ]}
      />
      {visibleUntil !== undefined && (
        <p>
          You see the person’s details until <When at={visibleUntil} as="day" />.
        </p>
      )}
      <VisitRiskNote risk={view.visitRisk} team={view.team} />
      <PersonForProvider view={view} />
      <WorriedLink at={`/referrals/${view.referralId}`} />
      <IncidentLink at={`/referrals/${view.referralId}`} />
      <Undo {...props} referralId={view.referralId} />
      <AskTeam team={view.team} />
    </Page>
  );
}

type OverPageProps = FinishedPageProps & { view: ReferenceView; team: Team };

function WhatNow({ view: { doNotContact, cancelOn, notShared } }: Pick<OverPageProps, 'view'>) {
  if (notShared === 'ran-out')
    return <p>What the person agreed to share has run out. Ask the link worker whether they agree again.</p>;
  if (notShared === 'no-longer-agrees')
    return (
      <Warning title="Do not contact this person">
        <p>The person no longer agrees that you see their details. Ask the link worker what happens now.</p>
        {cancelOn !== undefined && (
          <p>
            Something was planned from <When at={cancelOn} as="day" /> on. Ask the link worker before you cancel it.
          </p>
        )}
      </Warning>
    );
  if (!doNotContact) return <p>The person’s details are no longer shown.</p>;
  return (
    <Warning title="Do not contact this person">
      {cancelOn === undefined ? (
        <p>If you have planned anything for them, cancel it without writing to them or ringing them.</p>
      ) : (
        <p>
          Cancel what you planned for <When at={cancelOn} as="day" />, without writing to them or ringing them.
        </p>
      )}
    </Warning>
  );
}

/**
 * Shows a referral that is over for the provider, and whom to ring: where the person must be left
 * alone, that nobody is to contact them and what to cancel; otherwise that their details are gone.
 */
export function OverPage(props: OverPageProps) {
  const { frame, view, team, form, confirmation } = props;
  const { status, reference, finishedAt } = view;
  return (
    <Page
      frame={frame}
      title={`Referral ${reference}`}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <Unsent form={form} />
      <WhatNow view={view} />
      <p>
        <ReferralStatus status={status} />{' '}
        {finishedAt !== undefined && (
          <>
            since <When at={finishedAt} />
          </>
        )}
      </p>
      <AskTeam team={team} lead="If you need to know more:" />
      <WorriedLink at={`/referrals/${view.referralId}`} />
      <IncidentLink at={`/referrals/${view.referralId}`} />
      <Undo {...props} referralId={view.referralId} />
    </Page>
  );
}
