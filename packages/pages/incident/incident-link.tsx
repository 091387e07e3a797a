/** Leads to where somebody says that details were shown to the wrong person; `at` is the page of a case or referral. */
export function IncidentLink({ at }: { at: string }) {
  return (
    <p className="fp-no-print">
      <a href={`${at}/incident`}>Details were shown to somebody who should not have seen them</a>
    </p>
  );
}
