import type { ConcernView } from '@fingerpost/core/concern';
import type { FormState } from '../form/state.ts';
import { roleWords, type Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { History } from '../show/history.tsx';
import { holderWords } from '../show/holder.ts';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { ConcernForms } from './concern-forms.tsx';
import { concernOutcomeWords, dangerWords, knowsWords } from './concern-words.ts';

type ConcernPageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  view: ConcernView;
  idempotencyKey: string;
  form: FormState;
  /** Which of the two forms on the page was posted. */
  posted: 'action' | 'closure' | undefined;
  confirmation: string | undefined;
};

const unnamedWords = {
  staff: 'A member of staff',
  link: 'Somebody who opened the link in an e-mail',
  patient: 'The person themselves',
  carer: 'A carer of theirs',
  reply: 'Nobody: words in a message of theirs asked for it. They have been told when somebody reads it, no more',
} as const satisfies Record<ConcernView['raisedBy']['kind'], string>;

function RaisedBy({ raisedBy: { kind, name, role, organisation, phone } }: Pick<ConcernView, 'raisedBy'>) {
  const isInside = kind === 'staff' || kind === 'link';
  const who = [name ?? unnamedWords[kind], role && roleWords[role].toLowerCase(), isInside ? organisation : undefined];
  return (
    <>
      {who.filter((part) => part !== undefined).join(', ')}
      {phone !== undefined && (
        <>
          , <Phone number={phone} />
        </>
      )}
    </>
  );
}

function Standing({ view, now, readerId }: Pick<ConcernPageProps, 'view' | 'now' | 'readerId'>) {
  const { closure, dueBy, holder } = view;
  if (closure !== undefined)
    return (
      <p>
        Closed on {formatDate(closure.at)}: {concernOutcomeWords[closure.outcome].toLowerCase()}.
      </p>
    );
  return (
    <p>
      Held by {holderWords(holder, readerId)}. Look at it: {dueBy !== undefined && <Due at={dueBy} now={now} />}
    </p>
  );
}

function About({ view }: Pick<ConcernPageProps, 'view'>) {
  const { caseId, referralId, name, words, inDanger, personKnows, openedAt } = view;
  return (
    <Facts
      facts={[
        { label: 'What worries them', value: <Words>{words}</Words> },
        { label: 'In danger now', value: dangerWords[inDanger] },
        { label: 'The person knows', value: knowsWords[personKnows] },
        { label: 'Raised by', value: <RaisedBy raisedBy={view.raisedBy} /> },
        { label: 'Raised', value: <When at={openedAt} /> },
        { label: 'Case', value: <a href={`/cases/${caseId}`}>{name ?? 'See the case'}</a> },
        {
          label: 'Referral',
          value: referralId === undefined ? undefined : <a href={`/referrals/${referralId}`}>See the referral</a>,
        },
      ]}
    />
  );
}

function Done({ actions }: Pick<ConcernView, 'actions'>) {
  return (
    <Section title="What was done">
      <History
        happenings={actions.map(({ what, withWhom, on, outcome, by, recordedAt }) => ({
          id: recordedAt,
          at: recordedAt,
          by: by.name,
          what:
            outcome === undefined
              ? `On ${formatDate(on)}${withWhom === undefined ? '' : `, with ${withWhom}`}`
              : `Closed: ${concernOutcomeWords[outcome].toLowerCase()}`,
          more: <Words>{what}</Words>,
        }))}
        empty="Nothing has been recorded yet."
      />
    </Section>
  );
}

function Seen({ seen }: Pick<ConcernView, 'seen'>) {
  return (
    <Section title="Who has seen this">
      <ul>
        {seen.map(({ name, at }, index) => (
          <li key={index}>
            {name}, <When at={at} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Shows a concern to those who look after it: what was said and by whom, what was done, and everybody who has seen it. */
export function ConcernPage(props: ConcernPageProps) {
  const { frame, view, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title="A concern for safety"
      caption={view.reference}
      form={form}
      confirmation={confirmation}
      back={{ href: '/concerns', label: 'All concerns' }}
    >
      <Standing {...props} />
      <About view={view} />
      <Done actions={view.actions} />
      {view.status === 'open' && <ConcernForms {...props} />}
      <Seen seen={view.seen} />
    </Page>
  );
}
