import type { FormState } from '../form/state.ts';
import { valueOf } from '../form/state.ts';
import { Section } from '../show/section.tsx';
import { Words } from '../show/words.tsx';

/** Keeps the words of a form whose step is not possible any more, so that they can be copied. */
export function Unsent({ form }: { form: FormState | undefined }) {
  const text =
    form === undefined
      ? ''
      : ['question', 'note', 'text']
          .map((name) => valueOf(form.values, name))
          .join('\n')
          .trim();
  if (text === '') return null;
  return (
    <Section title="What you wrote was not sent">
      <p>
        <Words>{text}</Words>
      </p>
    </Section>
  );
}
