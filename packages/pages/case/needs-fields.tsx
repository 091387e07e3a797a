import { CheckboxField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { useField } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { commonNeeds, type CommonNeed, needValue } from './coded-needs.ts';
import type { HowToReachWords } from './how-to-reach-words.ts';
import type { Within } from './person-fields.tsx';

/** The answer that the person needs nothing of a list, as the form posts it. */
export const noneOfThese = 'none';

/** The list in which needs are searched, and its name on the page. */
export const needsListId = 'listed-needs';

const common: readonly CommonNeed[] = Object.values(commonNeeds).flat();

/** What was chosen, or is known of the person, and is not asked of everybody here. */
const restOf = (chosen: readonly string[], { asked, needWords }: HowToReachWords) => {
  const shown = new Set(asked.flat().map(needValue));
  return chosen
    .filter((value) => value !== '' && !shown.has(value))
    .map((value) => {
      const need = common.find((each) => needValue(each) === value);
      return { value, label: need === undefined ? value.replace(/^\d+ /u, '') : needWords(need) };
    });
};

type NeedsProps = Within & { words: HowToReachWords; searchable: boolean };

/** Asks what helps a person to communicate: what is common by a tick, and the rest by search where `searchable`. */
export function NeedsFields({ prefix, words, searchable }: NeedsProps) {
  const coded = `${prefix}codedNeeds`;
  const { chosen } = useField(coded);
  const { chosen: written } = useField(`${prefix}communicationNeeds`);
  const known: readonly string[] = [...words.others.map(({ value }) => value), noneOfThese];
  const further = written.filter((need) => need !== '' && !known.includes(need));
  const rest = restOf(chosen, words);
  const groups = [
    ...words.asked.map((group) => group.map((need) => ({ value: needValue(need), label: words.needWords(need) }))),
    ...(rest.length === 0 ? [] : [rest]),
  ];
  return (
    <FieldGroup legend={words.needs} size="s">
      <CheckboxField
        name={coded}
        label={words.formats}
        hint={words.formatsHint}
        size="s"
        choices={groups.flatMap((group, place) => (place === 0 ? group : ['or' as const, ...group]))}
        small
      />
      <CheckboxField
        name={`${prefix}communicationNeeds`}
        label={words.otherNeeds}
        size="s"
        choices={[
          ...words.others,
          ...further.map((need) => ({ value: need, label: need })),
          'or',
          { value: noneOfThese, label: words.none },
        ]}
        small
      />
      {searchable && (
        <TextField
          name={`${prefix}moreNeed`}
          label="Another need"
          hint="Type some of its words and choose it from the list, or describe it."
          suggestions={needsListId}
          optional
        />
      )}
    </FieldGroup>
  );
}
