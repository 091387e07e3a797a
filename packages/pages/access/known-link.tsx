/** Leads somebody who knows the person to where they say so. */
export function KnownLink({ path }: { path: string }) {
  return (
    <p className="fp-no-print">
      <a href={`${path}/known`}>I know this person from my own life</a>
    </p>
  );
}
