import type { CaseReferral, CaseTask, TeamCaseView } from '@fingerpost/core/referral';
import { newIn, newWords } from '../message/new-words.ts';
import { modeWords } from '../referral/referral-words.ts';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { needsLine, type NeedWords } from './need-words.ts';

type Reader = {
  caseId: string;
  /** The open tasks of the case, which say where a message waits. */
  tasks: readonly Pick<CaseTask, 'todo' | 'referralId' | 'status'>[];
  newMessages: TeamCaseView['newMessages'];
  now: Moment;
  readerId: string;
  needWords: NeedWords;
};

const waits = (id: string, tasks: Reader['tasks']): boolean =>
  tasks.some(({ todo, referralId, status }) => todo === 'answer-message' && referralId === id && status === 'open');

const columnsFor = ({
  caseId,
  tasks,
  newMessages,
  now,
  readerId,
  needWords,
}: Reader): readonly Column<CaseReferral>[] => [
  {
    heading: 'Service',
    cell: ({ id, serviceName, mode }) => (
      <>
        <a href={`/referrals/${id}`}>{serviceName ?? 'A service we agreed'}</a>
        {mode !== 'network' && <span className="fp-quiet"> {modeWords[mode]}</span>}
        {serviceName !== undefined && (
          <div className="fp-no-print">
            <a href={`/cases/${caseId}/own/messages/${id}`}>
              Messages<span className="nhsuk-u-visually-hidden"> about {serviceName}</span>
            </a>
            {newWords(newIn(newMessages, id))}
            {waits(id, tasks) && ': one waits for an answer'}
          </div>
        )}
      </>
    ),
  },
  { heading: 'For', cell: ({ needs }) => needsLine(needs, needWords) },
  { heading: 'Status', cell: ({ status }) => <ReferralStatus status={status} /> },
  { heading: 'Held by', cell: ({ holder }) => holderWords(holder, readerId) ?? 'Nobody: it is over' },
  { heading: 'By', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
  { heading: 'Made', cell: ({ openedAt }) => <When at={openedAt} as="date" /> },
];

type ReferralsSectionProps = Reader & { referrals: readonly CaseReferral[]; open: boolean };

/** Lists the referrals to services, each with who holds it and by when they act. */
export function ReferralsSection({ caseId, referrals, open, ...reader }: ReferralsSectionProps) {
  return (
    <Section title="Referrals to services" count={referrals.length} id="referrals">
      <DataTable
        caption="Referrals to services"
        quietCaption
        columns={columnsFor({ caseId, ...reader })}
        rows={referrals}
        rowKey={({ id }) => id}
        empty="No referrals yet."
      />
      {open && (
        <p className="fp-no-print">
          <a href={`/services?case=${caseId}`}>Find a service and refer</a>, or{' '}
          <a href={`/cases/${caseId}/own/options`}>offer several to choose from</a>
        </p>
      )}
    </Section>
  );
}
