import type { RestrictedCaseView } from '@fingerpost/core/referral';
import { StepButton } from '../form/buttons.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { notWithWords } from './access-words.ts';

type NotWithSectionProps = { caseId: string; restricted: RestrictedCaseView; idempotencyKey: string };
type Entry = RestrictedCaseView['notWith'][number];

function Warned({ warned }: Pick<RestrictedCaseView, 'warned'>) {
  if (warned.length === 0) return null;
  return (
    <Warning title="A referral is open to somebody they must not meet">
      <p>Talk with the person before anything else happens, and withdraw it if they say so.</p>
      <ul>
        {warned.map((referralId) => (
          <li key={referralId}>
            <a href={`/referrals/${referralId}`}>See the referral</a>
          </li>
        ))}
      </ul>
    </Warning>
  );
}

const columnsFor = ({ caseId, idempotencyKey }: Omit<NotWithSectionProps, 'restricted'>): readonly Column<Entry>[] => [
  { heading: 'Not with', cell: ({ name }) => name },
  { heading: 'What', cell: ({ kind, declared }) => (declared ? 'Said that they know the person' : notWithWords[kind]) },
  { heading: 'Why', cell: ({ reason }) => reason ?? 'Not said' },
  {
    heading: 'Added',
    cell: ({ by, at }) => (
      <>
        <When at={at} as="date" />, {by.name}
      </>
    ),
  },
  {
    heading: 'Change',
    cell: ({ entryId, name }) => (
      <StepButton
        action={`/cases/${caseId}/not-with/${entryId}/removal`}
        idempotencyKey={`${idempotencyKey}-${entryId}`}
        kind="secondary"
        small
      >
        Take off<span className="nhsuk-u-visually-hidden"> {name}</span>
      </StepButton>
    ),
  },
];

/** Shows a case’s worker and leads whom and what the person must not meet, and warns of referrals that go there. */
export function NotWithSection({ restricted, ...at }: NotWithSectionProps) {
  return (
    <Section title="Not with">
      <Warned warned={restricted.warned} />
      <p>
        Services, organisations, members of staff and places that the person must not meet. Only you and the team’s
        leads see this. Searches, alternatives and the choice of a worker leave them out and do not say so.
      </p>
      <DataTable
        caption="Not with"
        quietCaption
        columns={columnsFor(at)}
        rows={restricted.notWith}
        rowKey={({ entryId }) => entryId}
        empty="Nobody and nothing yet."
      />
      <p className="fp-no-print">
        <a href={`/cases/${at.caseId}/not-with`}>Add somebody or something</a>
      </p>
    </Section>
  );
}
