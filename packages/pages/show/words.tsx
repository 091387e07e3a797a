import type { ReactNode } from 'react';

/** Shows what somebody typed, with the line breaks they typed. */
export function Words({ children }: { children: string }) {
  return <span className="fp-words">{children}</span>;
}

/** Shows a reference or code in letters that cannot be mistaken for one another. */
export function Code({ children }: { children: string }) {
  return <span className="fp-code">{children}</span>;
}

/** Shows only on paper. */
export function OnPaper({ children }: { children: ReactNode }) {
  return <div className="fp-print-only">{children}</div>;
}
