import type { ComparedCase } from '@fingerpost/core/case';
import { practiceStatusWords } from '../case/case-words.ts';
import { sexWords } from '../case/person-words.ts';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate } from '../show/time.ts';

type Fact = { label: string; here: string | undefined; there: string | undefined; isEvidence: boolean };

const grouped = (digits: string | undefined): string | undefined => digits?.replace(/^(...)(...)/, '$1 $2 ');

const factsOf = ({ person, openedAt, practiceName, workerName, status, reference }: ComparedCase) => ({
  'Given name': person.name.given,
  'Family name': person.name.family,
  'Also called': person.preferredName,
  'Date of birth': formatDate(person.dateOfBirth),
  'NHS number': grouped(person.nhsNumber),
  Sex: person.sex === undefined ? undefined : sexWords[person.sex],
  Postcode: person.postcode,
  Address: person.address,
  Phone: person.phone,
  'E-mail': person.email,
  Case: reference,
  Opened: formatDate(openedAt),
  Stands: practiceStatusWords[status],
  Practice: practiceName,
  'Link worker': workerName,
});

const evidence: readonly string[] = ['Given name', 'Family name', 'Date of birth', 'NHS number', 'Sex', 'Postcode'];

const isAlike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const verdict = ({ here, there, isEvidence }: Fact): string => {
  if (!isEvidence || here === undefined || there === undefined) return '–';
  return isAlike(here, there) ? 'Same' : 'Differs';
};

const columns: readonly Column<Fact>[] = [
  { heading: 'What', cell: ({ label }) => label },
  { heading: 'This case', cell: ({ here }) => here ?? 'Not known' },
  { heading: 'The other case', cell: ({ there }) => there ?? 'Not known' },
  {
    heading: 'Compared',
    cell: (fact) => (verdict(fact) === 'Differs' ? <strong>Differs</strong> : verdict(fact)),
  },
];

/** Shows two cases side by side, and which of what tells people apart is the same. */
export function Compared({ here, there }: { here: ComparedCase; there: ComparedCase }) {
  const other = new Map<string, string | undefined>(Object.entries(factsOf(there)));
  const rows = Object.entries(factsOf(here))
    .map(([label, value]): Fact => ({
      label,
      here: value,
      there: other.get(label),
      isEvidence: evidence.includes(label),
    }))
    .filter((fact) => fact.here !== undefined || fact.there !== undefined);
  return (
    <DataTable
      caption="The two cases side by side"
      columns={columns}
      rows={rows}
      rowKey={({ label }) => label}
      empty="Nothing is known of either."
    />
  );
}
