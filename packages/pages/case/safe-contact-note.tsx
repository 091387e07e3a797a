import type { SafeContact } from '@fingerpost/core/patient';
import { Warning } from '../show/warning.tsx';
import { safeContactLines } from './safe-contact-words.ts';

/** Says before anything else how the person must not be contacted, or that nobody has asked them yet. */
export function SafeContactNote({ rules }: { rules: SafeContact | undefined }) {
  const lines = safeContactLines(rules);
  if (lines === undefined)
    return (
      <Warning title="Not asked yet: how to contact them safely">
        <p>Nothing is sent to them automatically until you know. Ask this first, when you are sure who is listening.</p>
      </Warning>
    );
  if (lines.length === 0) return <p>They said there is nothing to avoid when you contact them.</p>;
  return (
    <Warning title="Contact them safely">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Warning>
  );
}
