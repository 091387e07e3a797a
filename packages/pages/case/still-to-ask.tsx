import type { StillToAsk } from '@fingerpost/core/patient';
import { Section } from '../show/section.tsx';
import { stillToAskWords } from './person-words.ts';

/** Lists what nobody has asked the person yet; nothing, once all is asked. */
export function StillToAskList({ fields }: { fields: readonly StillToAsk[] }) {
  if (fields.length === 0) return null;
  return (
    <Section title="Still to ask" count={fields.length}>
      <ul>
        {fields.map((field) => (
          <li key={field}>{stillToAskWords[field]}</li>
        ))}
      </ul>
    </Section>
  );
}
