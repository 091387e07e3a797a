/** Draws the pointing hand of Fingerpost, for decoration only. */
export function Signpost() {
  return (
    <svg className="fp-signpost" viewBox="0 0 64 40" width="64" height="40" focusable="false" aria-hidden="true">
      <path
        d="M2 8h26l4-4h6c3 0 4 2 4 4h17a4 4 0 0 1 0 8H44v1h2a3 3 0 0 1 0 6h-1a3 3 0 0 1 0 6h-2a3 3 0 0 1-2 5H28l-4-4H2z"
        fill="currentColor"
      />
    </svg>
  );
}
