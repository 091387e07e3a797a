import type { ReactNode } from 'react';

/** Says that a list has nothing in it, and what that means. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="fp-empty">{children}</p>;
}
