import type { Service } from '@fingerpost/core/directory';
import { More } from '../show/more.tsx';
import { Status } from '../show/status.tsx';
import { DataTable } from '../show/table.tsx';
import { serviceKindWords } from '../service/kind-words.ts';

/** What the states of a listing are called. */
export const serviceStatusWords = {
  active: { words: 'Taking referrals', colour: 'green' },
  'temporarily closed': { words: 'Closed for now', colour: 'yellow' },
  inactive: { words: 'Not shown', colour: 'grey' },
  defunct: { words: 'Ended', colour: 'grey' },
} as const satisfies Record<Service['status'], { words: string; colour: string }>;

/** One service in the list of an organisation's own. */
export type ServiceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: keyof typeof serviceKindWords;
  readonly status: keyof typeof serviceStatusWords;
};

/** Lists the services of one organisation, each with the way to change it, and the way to add one. */
export function ServicesTable({
  at,
  services,
  more,
}: {
  at: string;
  services: readonly ServiceRow[];
  more: string | undefined;
}) {
  return (
    <>
      <DataTable
        caption="Services"
        quietCaption
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={`${at}/${id}`}>{name}</a> },
          { heading: 'Kind', cell: ({ kind }) => serviceKindWords[kind] },
          { heading: 'Status', cell: ({ status }) => <Status {...serviceStatusWords[status]} /> },
        ]}
        rows={services}
        rowKey={({ id }) => id}
        empty="No service is listed yet."
      />
      <More of="services" next={more} />
      <p>
        <a href={`${at}/new`}>Add a service</a>
      </p>
    </>
  );
}
