import type { CaseMessage, PracticeCaseView } from '@fingerpost/core/referral';
import { messageTitles } from '../message/message-words.ts';
import { WorriedLink } from '../concern/worried-link.tsx';
import { TakenBack } from '../identity/taken-back.tsx';
import { IncidentLink } from '../incident/incident-link.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { ActionsSection } from '../practice/actions-section.tsx';
import { Section } from '../show/section.tsx';
import { CaseStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { closureWords, practiceStatusWords } from './case-words.ts';
import { needsLine, type NeedWords } from './need-words.ts';

type PracticeCasePageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  view: PracticeCaseView;
  needWords: NeedWords;
  confirmation?: string | undefined;
};

const columns: readonly Column<CaseMessage>[] = [
  {
    heading: 'Message',
    cell: ({ messageId, about }) => <a href={`/messages/${messageId}`}>{messageTitles[about]}</a>,
  },
  { heading: 'Sent', cell: ({ sentAt }) => <When at={sentAt} as="date" /> },
  {
    heading: 'Filed',
    cell: ({ filed }) =>
      filed === undefined ? (
        'Not yet'
      ) : (
        <>
          By {filed.by}, <When at={filed.at} as="date" />
        </>
      ),
  },
];

function Team({ team }: Pick<PracticeCaseView, 'team'>) {
  return (
    <>
      {team.name}
      {team.phone !== undefined && (
        <>
          , <Phone number={team.phone} />
        </>
      )}
    </>
  );
}

/** Says all that a practice sees where the person does not want it to hear how it goes. */
function ReceivedOnly({ view: { status, openedAt, team } }: Pick<PracticeCasePageProps, 'view'>) {
  return (
    <>
      <p>
        The referral was received on <When at={openedAt} as="date" />.{' '}
        {status === 'closed' ? 'It is closed.' : 'It is open.'}
      </p>
      <p>The person does not want the practice to hear how it goes.</p>
      <p>
        Link workers: <Team team={team} />
      </p>
    </>
  );
}

/** Shows a practice where its referral stands in plain words, who holds it and by when, and what came back. */
export function PracticeCasePage({ frame, now, readerId, view, needWords, confirmation }: PracticeCasePageProps) {
  const { name, reference, status, holder, dueBy, closure, needs, openedAt, reached, team, messages } = view;
  return (
    <Page
      frame={frame}
      title={name}
      caption={`Case ${reference}`}
      confirmation={confirmation}
      back={{ href: '/cases', label: 'People we referred' }}
    >
      {view.keptBack && <ReceivedOnly view={view} />}
      {!view.keptBack && (
        <>
          <p>
            <CaseStatus status={status} /> {status !== 'closed' && `${practiceStatusWords[status]}.`}
          </p>
          <Facts
            facts={[
              { label: 'Held by', value: holderWords(holder, readerId) ?? 'Nobody: it is closed' },
              { label: 'Acts by', value: dueBy === undefined ? undefined : <Due at={dueBy} now={now} /> },
              { label: 'Wants help with', value: needsLine(needs, needWords) },
              { label: 'Referred', value: <When at={openedAt} as="date" /> },
              { label: 'Reached', value: reached ? 'A link worker has talked with them' : 'Not yet' },
              { label: 'Link workers', value: <Team team={team} /> },
              {
                label: 'Closed',
                value:
                  closure === undefined ? undefined : (
                    <>
                      <When at={closure.at} as="date" />: {closureWords[closure.reason].toLowerCase()}
                    </>
                  ),
              },
            ]}
          />
          <ActionsSection title="What you are asked to do" actions={view.actions} now={now} linked />
          <Section title="Messages back to the practice">
            <DataTable
              caption="Messages back to the practice"
              quietCaption
              columns={columns}
              rows={messages}
              rowKey={({ messageId }) => messageId}
              empty="None yet. You hear back when a service first sees them, when they decline or cannot be reached, and when the case closes."
            />
          </Section>
        </>
      )}
      <TakenBack {...view} />
      {closure?.reason !== 'died' && (
        <p className="fp-no-print">
          <a href={`/cases/${view.caseId}/death`}>They have died</a>
        </p>
      )}
      <WorriedLink at={`/cases/${view.caseId}`} />
      <IncidentLink at={`/cases/${view.caseId}`} />
    </Page>
  );
}
