import type { GroupPlaces } from '@fingerpost/core/session';
import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { DataTable } from '../show/table.tsx';
import { formatWeekday } from '../show/time.ts';
import { freeWords, whenWords } from './group-words.ts';

type GroupsPageProps = {
  frame: Frame;
  groups: readonly (GroupPlaces & { readonly service: string })[];
  confirmation?: string | undefined;
};

const nextOf = ({ next: [next] }: GroupPlaces) =>
  next === undefined ? 'No date planned' : <a href={`/sessions/${next.sessionId}`}>{formatWeekday(next.on)}</a>;

/** Lists the organisation's groups, each with its next meeting and the places that are free. */
export function GroupsPage({ frame, groups, confirmation }: GroupsPageProps) {
  return (
    <Page
      frame={frame}
      title="Our groups"
      back={{ href: '/our-services', label: 'Our services' }}
      confirmation={confirmation}
      wide
    >
      <p>People you accept can be given a place in a group. On the day, mark who came on its register.</p>
      <DataTable
        caption="Groups"
        quietCaption
        columns={[
          { heading: 'Group', cell: ({ groupId, name }) => <a href={`/groups/${groupId}`}>{name}</a> },
          { heading: 'Service', cell: ({ service }) => service },
          { heading: 'Meets', cell: (group) => whenWords(group) || 'On single dates' },
          { heading: 'Next meeting', cell: nextOf },
          {
            heading: 'Places',
            cell: ({ taken, capacity, free, active }) =>
              active ? `${String(taken)} of ${String(capacity)} taken. ${freeWords(free)}` : 'Takes no new people',
          },
        ]}
        rows={groups}
        rowKey={({ groupId }) => groupId}
        empty="There is no group yet."
      />
      <LinkButton href="/groups/new" kind={groups.length === 0 ? 'primary' : 'secondary'}>
        Add a group
      </LinkButton>
    </Page>
  );
}
