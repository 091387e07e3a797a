import type { CaseTask } from '@fingerpost/core/referral';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { causeWords } from '../work/task-words.ts';
import { newWords } from '../message/new-words.ts';
import { todoWords } from '../work/todo-words.ts';

type Reader = { now: Moment; readerId: string };

const columnsFor = ({ now, readerId }: Reader): readonly Column<CaseTask>[] => [
  {
    heading: 'To do',
    cell: ({ id, todo, newMessages }) => (
      <>
        <a href={`/tasks/${id}`}>{todoWords('task', todo)}</a>
        {newWords(newMessages)}
      </>
    ),
  },
  {
    heading: 'Because',
    cell: ({ serviceName, because }) =>
      [serviceName, causeWords(because)].filter((part) => part !== undefined).join(': '),
  },
  { heading: 'Held by', cell: ({ holder }) => holderWords(holder, readerId) },
  { heading: 'By', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
];

/** Lists what is still to be done for a case besides its steps; nothing, where there is nothing. */
export function TasksSection({ tasks, ...reader }: { tasks: readonly CaseTask[] } & Reader) {
  const open = tasks.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <Section title="Also to do" count={open.length} id="tasks">
      <DataTable
        caption="Tasks"
        quietCaption
        columns={columnsFor(reader)}
        rows={open}
        rowKey={({ id }) => id}
        empty="Nothing else is to be done."
      />
    </Section>
  );
}
