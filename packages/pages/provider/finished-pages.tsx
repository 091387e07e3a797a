import { StepButton } from '../form/buttons.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { AskAbout } from './asker.tsx';
import { PersonForProvider } from './person.tsx';
import type { Disclosure, ReferralHead } from './referral-view.ts';
import { Unsent } from './unsent.tsx';

/** How a referral came to its end. */
export type Ending = {
  readonly at?: Moment | undefined;
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  readonly note?: string | undefined;
  /** The date the provider had planned, which it now cancels. */
  readonly cancel?: Moment | undefined;
  /** Until when the provider may take its last step back. */
  readonly undoUntil?: Moment | undefined;
};

type FinishedPageProps = {
  frame: Frame;
  idempotencyKey: string;
  referral: ReferralHead;
  ending: Ending;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Undo({ referral, ending, idempotencyKey }: FinishedPageProps) {
  if (ending.undoUntil === undefined) return null;
  return (
    <Section title="Was that a mistake?">
      <p>
        You can take it back until <When at={ending.undoUntil} />, unless somebody has acted on it.
      </p>
      <StepButton action={`/referrals/${referral.id}/undo`} idempotencyKey={idempotencyKey} kind="secondary">
        Take it back
      </StepButton>
    </Section>
  );
}

function EndFacts({ referral, ending }: FinishedPageProps) {
  return (
    <>
      <p>
        <ReferralStatus status={referral.status} />
      </p>
      <Facts
        facts={[
          { label: 'Reference', value: referral.reference },
          { label: 'Service', value: referral.service },
          { label: 'Ended', value: ending.at === undefined ? undefined : <When at={ending.at} /> },
          { label: 'Why', value: ending.reason },
          { label: 'Outcome', value: ending.outcome },
          { label: 'You wrote', value: ending.note === undefined ? undefined : <Words>{ending.note}</Words> },
        ]}
      />
    </>
  );
}

/** Shows a completed referral, with the person for as long as the policy lets the provider see them. */
export function CompletedPage(
  props: FinishedPageProps & { disclosure: Disclosure; visibleUntil?: Moment | undefined },
) {
  const { frame, referral, disclosure, visibleUntil, form, confirmation } = props;
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
      <EndFacts {...props} />
      {visibleUntil !== undefined && (
        <p>
          You see the person’s details until <When at={visibleUntil} as="day" />.
        </p>
      )}
      <PersonForProvider disclosure={disclosure} asker={referral.asker} />
      <Undo {...props} />
      <AskAbout asker={referral.asker} />
    </Page>
  );
}

/** Shows a referral that is over for the provider: what to cancel, that nobody is to be contacted, and whom to ring. */
export function OverPage(props: FinishedPageProps) {
  const { frame, referral, ending, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title={`Referral ${referral.reference}`}
      back={{ href: '/work', label: 'Inbox' }}
      form={form}
      confirmation={confirmation}
    >
      <Unsent form={form} />
      {referral.status !== 'completed' && (
        <Warning title="Do not contact this person">
          {ending.cancel === undefined ? (
            <p>If you have planned anything for them, cancel it without writing to them or ringing them.</p>
          ) : (
            <p>
              Cancel what you planned for <When at={ending.cancel} as="day" />, without writing to them or ringing them.
            </p>
          )}
        </Warning>
      )}
      <EndFacts {...props} />
      <AskAbout asker={referral.asker} lead="If you need to know more:" />
      <Undo {...props} />
    </Page>
  );
}
