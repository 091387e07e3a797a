import type { Visit } from './visit.tsx';

/** Where a list goes on, and where it began; all in its own address, with a cursor that only this reader can use. */
export type Paging = {
  readonly cursor: string | undefined;
  readonly first: string | undefined;
  readonly nextAt: (next: string | undefined) => string | undefined;
};

/** Reads where in a list a visit stands. */
export const pagingOf = ({ c }: Pick<Visit, 'c'>, path: string): Paging => {
  const cursor = c.req.query('cursor');
  const join = path.includes('?') ? '&' : '?';
  return {
    cursor,
    first: cursor === undefined ? undefined : path,
    nextAt: (next) => (next === undefined ? undefined : `${path}${join}cursor=${encodeURIComponent(next)}`),
  };
};
