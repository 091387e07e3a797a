import type { Correction } from '@fingerpost/core/held';
import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { formatDate } from '../show/time.ts';
import { ToldFields } from './told-fields.tsx';

const aboutWords = {
  details: 'Their details',
  plan: 'Their plan',
  contacts: 'What was written after a talk',
  services: 'A service',
  other: 'Something else',
} as const satisfies Record<Correction['about'], string>;

type RecordForTeamProps = {
  frame: Frame;
  caseId: string;
  corrections: readonly Correction[];
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

/** Lets a team print everything held for somebody offline, and write down what they say is wrong. */
export function RecordForTeam({ frame, caseId, corrections, idempotencyKey, form, confirmation }: RecordForTeamProps) {
  const at = `/cases/${caseId}/own/record`;
  return (
    <Page
      frame={frame}
      title="Everything held about the person"
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        Check the address before you send it. What others said in confidence and what keeps somebody safe is left out,
        and the page says so.
      </p>
      <ul>
        <li>
          <a href={`${at}/all`}>A page to print</a>
        </li>
        <li>
          <a href={`${at}/file`}>A file for a computer (JSON)</a>
        </li>
      </ul>
      <Section title="What the person says is wrong">
        {corrections.length === 0 && <p>Nothing so far.</p>}
        <ul>
          {corrections.map(({ at: when, about, words, by }) => (
            <li key={when}>
              {formatDate(when)}, {aboutWords[about].toLowerCase()}: “{words}” (
              {by === 'patient' ? 'by themselves' : by})
            </li>
          ))}
        </ul>
        <Form action={at} idempotencyKey={idempotencyKey} state={form} freeText>
          <RadioField name="about" label="What is it about?" size="s" choices={choicesOf(aboutWords)} small />
          <TextAreaField name="words" label="What they say, in their words" maxLength={2000} />
          <ToldFields />
          <Submit>Write it down</Submit>
        </Form>
      </Section>
    </Page>
  );
}
