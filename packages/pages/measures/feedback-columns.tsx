import type { Measures } from '@fingerpost/core/outcomes';
import { answeredHow } from '../own/told-fields.tsx';
import type { Column } from '../show/table.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { helpedWords } from './check-in-record-page.tsx';

const nothing = '–';
/** How they were treated. */
export const respectWords = { always: 'Always', mostly: 'Most of the time', no: 'No' } as const;
/** Whether they would tell a friend to go. */
export const friendWords = { yes: 'Yes', maybe: 'Maybe', no: 'No' } as const;

/** The columns of what a person thought of services; `serviceName` names one by its id, `hrefOf` leads to where it is changed. */
export const feedbackColumns = (
  serviceName: (serviceId: string) => string,
  hrefOf: (referralId: string) => string,
): readonly Column<Measures['feedback'][number]>[] => [
  { heading: 'Service', cell: ({ serviceId }) => serviceName(serviceId) },
  { heading: 'When', cell: ({ at }) => <When at={at} as="date" /> },
  { heading: 'Kind, with respect', cell: ({ answers: { respect } }) => (respect ? respectWords[respect] : nothing) },
  { heading: 'With what matters', cell: ({ answers: { helped } }) => (helped ? helpedWords[helped] : nothing) },
  { heading: 'Tell a friend', cell: ({ answers: { friend } }) => (friend ? friendWords[friend] : nothing) },
  {
    heading: 'In their words',
    cell: ({ words, shared }) =>
      words === undefined ? (
        nothing
      ) : (
        <>
          <Words>{words}</Words>
          {shared ? '' : ' (not for the service)'}
        </>
      ),
  },
  { heading: 'How they said it', cell: (row) => (row.carer === true ? 'By a carer' : answeredHow(row)) },
  {
    heading: 'Since then',
    cell: ({ referralId, changedAt, takenBackAt }) => (
      <>
        {takenBackAt !== undefined && (
          <>
            Taken back on <When at={takenBackAt} as="date" />.{' '}
          </>
        )}
        {takenBackAt === undefined && changedAt !== undefined && (
          <>
            Put right on <When at={changedAt} as="date" />.{' '}
          </>
        )}
        <a href={hrefOf(referralId)}>Change or take back</a>
      </>
    ),
  },
];
