import type { ReactNode } from 'react';
import { Empty } from './empty.tsx';
import type { Moment } from './time.ts';
import { When } from './when.tsx';

/** One thing that happened: what, when, by whom, and more about it. */
export type Happening = { id: string; at: Moment; what: ReactNode; by?: string | undefined; more?: ReactNode };

/** Tells what happened, in the order given. */
export function History({
  happenings,
  empty = 'Nothing has happened yet.',
}: {
  happenings: readonly Happening[];
  empty?: string;
}) {
  if (happenings.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ol className="fp-history">
      {happenings.map(({ id, at, what, by, more }) => (
        <li key={id} className="fp-history__item">
          <p className="fp-history__what">{what}</p>
          <p className="fp-history__when">
            <When at={at} />
            {by !== undefined && `, ${by}`}
          </p>
          {more !== undefined && <div className="fp-history__more">{more}</div>}
        </li>
      ))}
    </ol>
  );
}
