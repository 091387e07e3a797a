import type { GroupPlaces } from '@fingerpost/core/session';
import { CheckboxField, SelectField } from '../form/choice.tsx';
import { formatWeekday } from '../show/time.ts';
import { freeWords } from './group-words.ts';

/** The value by which a form names a group and the first day in it. */
const placeValue = (groupId: string, from: string): string => `${groupId} ${from}`;

const choicesFor = (groups: readonly GroupPlaces[]) =>
  groups.flatMap(({ groupId, name, free, next }) =>
    next.map(({ on }) => ({
      value: placeValue(groupId, on),
      label: `${name}, from ${formatWeekday(on)} (${freeWords(free).toLowerCase()})`,
    })),
  );

/** Asks for a group and the first day in it; shows nothing where no group meets. */
export function PlaceFields({ groups, optional = false }: { groups: readonly GroupPlaces[]; optional?: boolean }) {
  const choices = choicesFor(groups);
  if (choices.length === 0) return null;
  return (
    <>
      <SelectField
        name="place"
        label="Group and first day"
        hint={optional ? 'Choosing one also says when they start.' : ''}
        optional={optional}
        choices={choices}
        empty={optional ? 'No group yet' : 'Choose one'}
      />
      {groups.some(({ free }) => free === 0) && (
        <CheckboxField
          name="overbook"
          label="If the group is full"
          size="s"
          choices={[{ value: 'yes', label: 'One more can come' }]}
          small
        />
      )}
    </>
  );
}
