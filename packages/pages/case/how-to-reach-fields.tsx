import { CheckboxField, RadioField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { useTyped } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Expander } from '../show/expander.tsx';
import { NeedsFields } from './needs-fields.tsx';
import type { Within } from './person-fields.tsx';
import { nothingToAvoid } from './safe-contact-words.ts';
import { SafeHoursFields } from './safe-hours-fields.tsx';
import { type HowToReachWords, wordsOfTeam } from './how-to-reach-words.ts';

/** The list in which languages are searched, by its name on the page. */
export const languagesListId = 'listed-languages';

type HowToReachProps = Within & {
  words?: HowToReachWords;
  /** Whether needs and languages are searched in lists on the page. */
  searchable?: boolean;
  /** Shows at once what is folded away where nothing is typed in it. */
  open?: boolean;
};

type PartProps = { prefix: string; words: HowToReachWords };

function WhenFields({ prefix, words, open }: PartProps & { open: boolean }) {
  const name = `${prefix}safeContact`;
  const own = [`${name}.safeHours`, `${name}.times`, `${name}.mustNotKnow`, `${name}.note`];
  const typed = useTyped(own);
  return (
    <Expander summary={words.when} open={open || typed} boxed>
      <SafeHoursFields name={`${name}.safeHours`} words={words} />
      <TextField name={`${name}.times`} label={words.times} />
      <TextField name={`${name}.mustNotKnow`} label={words.mustNotKnow} />
      <TextField name={`${name}.note`} label={words.note} />
    </Expander>
  );
}

function HowFields({ prefix, words, searchable, open }: PartProps & { searchable: boolean; open: boolean }) {
  const own = ['language', 'interpreter', 'codedNeeds', 'communicationNeeds', 'moreNeed'];
  const typed = useTyped(own.map((name) => `${prefix}${name}`));
  const { yes, no } = words;
  return (
    <Expander summary={words.how} open={open || typed} boxed>
      <TextField
        name={`${prefix}language`}
        label={words.language}
        {...(searchable ? { suggestions: languagesListId } : {})}
      />
      <RadioField
        name={`${prefix}interpreter`}
        label={words.interpreter}
        size="s"
        choices={choicesOf({ yes, no })}
        inline
        small
      />
      <NeedsFields prefix={prefix} words={words} searchable={searchable} />
    </Expander>
  );
}

/**
 * Asks how a person may be reached, wherever somebody is asked about: the ways to avoid before any other, the way they
 * like, safe days and hours, language, and in what form they read; "nothing to avoid" is an answer.
 */
export function HowToReachFields({ prefix, words = wordsOfTeam, searchable = false, open = false }: HowToReachProps) {
  const name = `${prefix}safeContact`;
  return (
    <FieldGroup legend={words.legend}>
      <CheckboxField
        name={`${name}.avoid`}
        label={words.avoid}
        hint={words.avoidHint}
        size="s"
        choices={[...choicesOf(words.avoided), 'or', { value: nothingToAvoid, label: words.nothing }]}
      />
      <CheckboxField
        name={`${name}.sharedPhone`}
        label={words.shared}
        size="s"
        choices={[{ value: 'yes', label: words.sharedYes }]}
        small
      />
      <CheckboxField
        name={`${name}.neutralSender`}
        label={words.neutral}
        size="s"
        choices={[{ value: 'yes', label: words.neutralYes }]}
        small
      />
      <RadioField
        name={`${prefix}preferredContact`}
        label={words.likes}
        size="s"
        choices={choicesOf(words.liked)}
        small
      />
      <WhenFields prefix={prefix} words={words} open={open} />
      <HowFields prefix={prefix} words={words} searchable={searchable} open={open} />
    </FieldGroup>
  );
}
