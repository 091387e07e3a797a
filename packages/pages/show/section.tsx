import type { ReactNode } from 'react';

type SectionProps = { title: string; children: ReactNode; id?: string; count?: number };

/** Sets a part of a page under its own h2, a landmark that links and screen readers can go to. */
export function Section({ title, children, id, count }: SectionProps) {
  const anchor = id ?? title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return (
    <section className="fp-section" aria-labelledby={anchor}>
      <h2 id={anchor}>
        {title}
        {count !== undefined && ` (${String(count)})`}
      </h2>
      {children}
    </section>
  );
}
