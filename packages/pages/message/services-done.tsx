import type { DoneService } from '@fingerpost/core/message';
import { wordsOf } from '../form/words.ts';
import { declineWords, endWords, modeWords, outcomeWords, withdrawWords } from '../referral/referral-words.ts';
import { Section } from '../show/section.tsx';
import { ReferralStatus } from '../show/status.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate } from '../show/time.ts';

/** One service of the journey, with its need in words where it may be named. */
export type ServiceDone = DoneService & { needWords: string | undefined };

const reasons = { ...declineWords, ...withdrawWords, ...endWords };

const columns: readonly Column<ServiceDone>[] = [
  { heading: 'Service', cell: ({ service }) => service },
  { heading: 'For', cell: ({ needWords }) => needWords ?? 'Not named here' },
  { heading: 'How', cell: ({ mode }) => modeWords[mode] },
  { heading: 'Status', cell: ({ status }) => <ReferralStatus status={status} /> },
  { heading: 'First came', cell: ({ startedOn }) => (startedOn === undefined ? '–' : formatDate(startedOn)) },
  {
    heading: 'What came of it',
    cell: ({ outcome, reason }) => {
      if (outcome !== undefined) return outcomeWords[outcome];
      return reason === undefined ? '–' : wordsOf(reasons, reason);
    },
  },
];

/** Lists what was done for the person, service by service. */
export function ServicesDone({ services }: { services: readonly ServiceDone[] }) {
  return (
    <Section title="What was done">
      <DataTable
        caption="Services"
        quietCaption
        columns={columns}
        rows={services}
        rowKey={({ service, status, startedOn }) => `${service} ${status} ${startedOn ?? ''}`}
        empty="No service was involved."
      />
    </Section>
  );
}
