import type { ServiceThoughtsRow } from '@fingerpost/core/uptake';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { More } from '../show/more.tsx';
import { DataTable } from '../show/table.tsx';

const tooFew = 'Fewer than 8 so far';

type ThoughtsListPageProps = {
  frame: Frame;
  /** Where the pages of these services are, and the page that led here. */
  at: string;
  back: { readonly href: string; readonly label: string };
  rows: readonly ServiceThoughtsRow[];
  next: string | undefined;
  first: string | undefined;
};

/** Lists services with how many people have said what they thought of each, once there are enough to tell of. */
export function ThoughtsListPage({ frame, at, back, rows, next, first }: ThoughtsListPageProps) {
  return (
    <Page frame={frame} title="What people thought of services" back={back} wide>
      <p>
        People are asked when a service is over. What they say is shown once at least eight of them have said so, a
        month at a time, and never with a name.
      </p>
      <DataTable
        caption="Services"
        quietCaption
        columns={[
          { heading: 'Service', cell: ({ serviceId, service }) => <a href={`${at}/${serviceId}`}>{service}</a> },
          { heading: 'Run by', cell: ({ provider }) => provider },
          { heading: 'People who told us', cell: ({ people }) => people ?? tooFew },
        ]}
        rows={rows}
        rowKey={({ serviceId }) => serviceId}
        empty="No service is listed yet."
      />
      <More of="services" next={next} first={first} />
    </Page>
  );
}
