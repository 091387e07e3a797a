import type { Context, Write } from '@fingerpost/kernel';
import { formerPersonKey, isKnownAs, type Match, putMatch } from '@fingerpost/core/patient';
import { putIdentity } from './identity.ts';
import { listTogether, type Numbered, putChanged, type Side } from './people.ts';
import { leavePointer, withoutCase } from './reidentifying.ts';

type Listed = { readonly numbered: Numbered | undefined; readonly born: string; readonly match: Match | undefined };

const isSomebodyElses = (context: Context, here: Side, there: Side, numbered: Numbered): boolean => {
  if (numbered.pointer === undefined) return false;
  const others = withoutCase(numbered.pointer, here.found.id);
  if (others.cases.includes(there.found.id)) return true;
  return others.cases.length > 0 && !isKnownAs(context, numbered.digest, others, here.person);
};

const withoutNumber = (
  context: Context,
  { found, person }: Side,
  { numbered, born, match }: Listed,
): readonly Write[] => {
  const pointer = numbered?.pointer;
  const isListed = pointer?.cases.includes(found.id) === true;
  const personId = isListed ? `per_${context.random(26)}` : person.personId;
  return [
    putChanged(found.id, person, { nhsNumber: undefined, personId }),
    {
      kind: 'put',
      expect: 'new',
      item: {
        ...formerPersonKey(found.id, person.version),
        type: 'former-person',
        version: person.version,
        data: person,
      },
    },
    ...(numbered !== undefined && pointer !== undefined && isListed
      ? [leavePointer(numbered.digest, pointer, found.id)]
      : []),
    putMatch(context, born, match, found.id, { ...person, digest: undefined }),
  ];
};

const underItsNumber = (context: Context, here: Side, numbered: Numbered): readonly Write[] => {
  const { pointer } = numbered;
  if (pointer?.cases.includes(here.found.id) === true) return [];
  const personId = pointer?.personId ?? here.person.personId;
  return [
    ...(personId === here.person.personId ? [] : [putChanged(here.found.id, here.person, { personId })]),
    listTogether(context, numbered, [here], personId),
  ];
};

/** What parting two cases changes: the writes, and whether the NHS number is taken off this case, as it is somebody else's. */
export type Parted = { readonly writes: readonly Write[]; readonly numberTaken: boolean };

/**
 * Parts two cases for good. A number that is still known as the other person's is taken off this case,
 * with the details kept as they stood; one that is nobody else's any more is known as this person's.
 */
export const partedWrites = (context: Context, [here, there]: readonly [Side, Side], listed: Listed): Parted => {
  const { numbered } = listed;
  const numberTaken = numbered !== undefined && isSomebodyElses(context, here, there, numbered);
  const number = numbered === undefined ? [] : underItsNumber(context, here, numbered);
  return {
    numberTaken,
    writes: [
      putIdentity(here.found.id, here.identity, { parted: [...here.identity.parted, there.found.id] }),
      putIdentity(there.found.id, there.identity, { parted: [...there.identity.parted, here.found.id] }),
      ...(numberTaken ? withoutNumber(context, here, listed) : number),
    ],
  };
};
