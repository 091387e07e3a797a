/** Leads to where somebody says that they are worried about somebody's safety; `at` is the page of a case or referral. */
export function WorriedLink({ at }: { at: string }) {
  return (
    <p className="fp-no-print">
      <a href={`${at}/concerns`}>I am worried about somebody’s safety</a>
    </p>
  );
}
