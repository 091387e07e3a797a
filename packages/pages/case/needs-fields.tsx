import type { CodedNeed } from '@fingerpost/core/patient';
import { CheckboxField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { useField } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { commonNeeds, needValue } from './coded-needs.ts';
import type { Within } from './person-fields.tsx';
import { communicationNeeds } from './person-words.ts';

/** The answer that the person needs nothing of a list, as the form posts it. */
export const noneOfThese = 'none';

const choice = (need: CodedNeed) => ({ value: needValue(need), label: need.words });
const common: readonly CodedNeed[] = Object.values(commonNeeds).flat();
const isCommon = (value: string): boolean => common.some((need) => needValue(need) === value);

/** The list in which needs are searched, and its name on the page. */
export const needsListId = 'listed-needs';

/** Asks what helps a person to communicate: what is common by a tick, and the rest by search where `searchable`. */
export function NeedsFields({ prefix, searchable = false }: Within & { searchable?: boolean }) {
  const coded = `${prefix}codedNeeds`;
  const { chosen } = useField(coded);
  const { chosen: written } = useField(`${prefix}communicationNeeds`);
  const asked: readonly string[] = [...communicationNeeds, noneOfThese];
  const others = written.filter((need) => need !== '' && !asked.includes(need));
  const rest = chosen
    .filter((value) => value !== '' && !isCommon(value))
    .map((value) => ({ value, label: value.replace(/^\d+ /u, '') }));
  return (
    <FieldGroup legend="What helps them to communicate and take part" size="s">
      <CheckboxField
        name={coded}
        label="How they read, how to contact them, and whom they need with them"
        hint="What is sent follows these. Where nothing fits, somebody gets a task instead."
        optional
        size="s"
        choices={[
          ...commonNeeds.formats.map(choice),
          'or',
          ...commonNeeds.contact.map(choice),
          'or',
          ...commonNeeds.people.map(choice),
          ...(rest.length === 0 ? [] : ['or' as const, ...rest]),
        ]}
        small
      />
      <CheckboxField
        name={`${prefix}communicationNeeds`}
        label="What else helps?"
        optional
        size="s"
        choices={[
          ...[...communicationNeeds, ...others].map((need) => ({ value: need, label: need })),
          'or',
          { value: noneOfThese, label: 'None of these' },
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
