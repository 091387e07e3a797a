import type { FullView, OutlineView } from '@fingerpost/core/referral';
import { KnownLink } from '../access/known-link.tsx';
import { WorriedLink } from '../concern/worried-link.tsx';
import type { FormState } from '../form/state.ts';
import { IncidentLink } from '../incident/incident-link.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { History } from '../show/history.tsx';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import type { Moment } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { todoWords } from '../work/todo-words.ts';
import { LetterSection } from './letter-section.tsx';
import { ReferralFacts } from './referral-facts.tsx';
import { ReferralSteps } from './referral-steps.tsx';

type Around = {
  frame: Frame;
  now: Moment;
  /** Who holds it, in words. */
  holder: string | undefined;
};

type ReferralPageProps = Around & {
  view: FullView;
  need: string;
  idempotencyKey: string;
  form: FormState;
  confirmation: string | undefined;
};

const noteWords = {
  question: 'The service asked',
  answer: 'The link worker answered',
  decline: 'Said when it was declined',
  completion: 'Said when it was completed',
  ending: 'Said when it ended',
  error: 'Said of the error',
} as const satisfies Record<FullView['notes'][number]['about'], string>;

function Standing({ view, holder, now }: { view: FullView | OutlineView } & Omit<Around, 'frame'>) {
  return (
    <p>
      <ReferralStatus status={view.status} /> {holder !== undefined && <>Held by {holder}. </>}
      {view.todo !== 'nothing' && `${todoWords('referral', view.todo)}: `}
      {view.dueBy !== undefined && <Due at={view.dueBy} now={now} />}
    </p>
  );
}

function Exchange({ notes }: Pick<FullView, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <Section title="What was said">
      <History
        happenings={notes.map(({ version, about, text, alsoNeeds, by, at }) => ({
          id: String(version),
          at,
          by,
          what: noteWords[about],
          more: (
            <>
              <Words>{text}</Words>
              {alsoNeeds !== undefined && (
                <p>
                  Also needs: <Words>{alsoNeeds}</Words>
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** Shows a referral to the team that made it: where it stands, who holds it, and what can be done. */
export function ReferralPage(props: ReferralPageProps) {
  const { frame, now, view, need, holder, idempotencyKey, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title={view.serviceName}
      caption={`Referral ${view.reference}, ${view.name ?? 'a person'}`}
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${view.caseId}`, label: 'Back to the case' }}
    >
      <Standing view={view} holder={holder} now={now} />
      <ReferralSteps standing={view} idempotencyKey={idempotencyKey} />
      <p className="fp-no-print">
        <a href={`/cases/${view.caseId}/own/messages/${view.referralId}`}>Messages about this referral</a>
      </p>
      <WorriedLink at={`/referrals/${view.referralId}`} />
      <ReferralFacts view={view} need={need} />
      <Exchange notes={view.notes} />
      <LetterSection view={view} />
      <KnownLink path={`/referrals/${view.referralId}`} />
      <IncidentLink at={`/referrals/${view.referralId}`} />
    </Page>
  );
}

/** Shows a colleague where a referral for a restricted need stands, and not what it is about. */
export function ReferralOutlinePage({ frame, now, view, holder }: Around & { view: OutlineView }) {
  return (
    <Page
      frame={frame}
      title="A service we agreed"
      caption={`Referral ${view.reference}`}
      back={{ href: `/cases/${view.caseId}`, label: 'Back to the case' }}
    >
      <Standing view={view} holder={holder} now={now} />
      <p>What it is about is for the link worker of this case and your team lead to see.</p>
      <WorriedLink at={`/referrals/${view.referralId}`} />
      <IncidentLink at={`/referrals/${view.referralId}`} />
    </Page>
  );
}
