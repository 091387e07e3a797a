type MoreProps = {
  /** What the list holds, in the plural, for those who hear the link by itself. */
  of: string;
  /** Where the next page is; undefined on the last one. */
  next: string | undefined;
  /** Where the first page is; undefined while on it. */
  first?: string | undefined;
};

/** Leads to the next page of a list, and back to its start. */
export function More({ of, next, first }: MoreProps) {
  if (next === undefined && first === undefined) return null;
  return (
    <nav className="fp-more fp-no-print" aria-label={`More ${of}`}>
      {next !== undefined && (
        <a href={next} rel="next">
          Show more {of}
        </a>
      )}
      {first !== undefined && (
        <a href={first}>
          Back to the start<span className="nhsuk-u-visually-hidden"> of {of}</span>
        </a>
      )}
    </nav>
  );
}
