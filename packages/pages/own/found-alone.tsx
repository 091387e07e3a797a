import type { AuthorityKind, Evidence } from '@fingerpost/core/carer';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { choicesOf } from '../form/words.ts';

const authority = {
  'lpa-health': 'Lasting power of attorney for health and welfare',
  'deputy-health': 'Deputy for personal welfare, of the Court of Protection',
  'lpa-money': 'Lasting power of attorney for property and money only',
  'deputy-money': 'Deputy for property and money only',
} as const satisfies Record<AuthorityKind, string>;

const evidence = {
  'stamped-original': 'The stamped original',
  'certified-copy': 'A certified copy',
  'online-code': 'The online service, by the code they gave',
  'court-order': 'The order of the court',
} as const satisfies Record<Evidence, string>;

const papers = (
  <>
    <RadioField name="authority.kind" label="By what may they decide?" size="s" choices={choicesOf(authority)} small />
    <RadioField name="authority.evidence" label="What did you see?" size="s" choices={choicesOf(evidence)} small />
    <DateField name="authority.seenOn" label="When did you see it?" size="s" />
  </>
);

/** Asks a link worker when they asked the person alone, and by what somebody may decide where the person cannot. */
export function FoundAlone() {
  return (
    <>
      <DateField
        name="askedAloneOn"
        label="On which day did you ask the person alone?"
        hint="With nobody listening. Ask whether they want this, and whether anybody made them."
        size="s"
      />
      <RadioField
        name="capacity"
        label="Can the person decide about this themselves?"
        size="s"
        choices={[
          { value: 'has', label: 'Yes' },
          { value: 'lacks', label: 'No', below: papers },
        ]}
        small
      />
    </>
  );
}
