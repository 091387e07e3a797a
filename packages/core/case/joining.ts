import { type Context, refuse, type Write } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { caseRefusals } from './case.refusals.ts';
import { caseEvent } from './case.events.ts';
import { type Identity, putIdentity } from './identity.ts';
import { alsoChanged, listTogether, type Numbered, putChanged, type Side } from './people.ts';

const isAlone = ({ found, identity }: Side, numbered: Numbered | undefined): boolean => {
  const cases = numbered?.pointer?.cases ?? [];
  return identity.joined.length === 0 && (!cases.includes(found.id) || cases.length === 1);
};

/** The one that takes over the other's person: whichever is joined to nothing else. Refuses: case.two-groups. */
const movingOf = (here: Side, there: Side, numbered: Numbered | undefined): Side | undefined => {
  if (here.person.personId === there.person.personId) return undefined;
  const moving = [here, there].find((side) => isAlone(side, numbered));
  if (moving === undefined) throw refuse(caseRefusals.twoGroups);
  return moving;
};

/** The NHS number that either carries. Refuses: case.two-numbers where they carry different ones. */
export const sharedNumber = (here: Side, there: Side): string | undefined => {
  const [one, other] = [here.person.nhsNumber, there.person.nhsNumber];
  if (one !== undefined && other !== undefined && one !== other) throw refuse(caseRefusals.twoNumbers);
  return one ?? other;
};

const joinedTo = (side: Side, other: Side, moving: Side | undefined): Partial<Identity> => ({
  joined: [...side.identity.joined, { caseId: other.found.id, teamId: other.found.teamId }],
  parted: side.identity.parted.filter((caseId) => caseId !== other.found.id),
  ...(side === moving ? { moved: { to: other.found.id, ownPersonId: side.person.personId } } : {}),
});

/**
 * The writes that make two cases one person's: both keep their history and their details, one takes
 * over the other's person, and the number's pointer lists both. Refuses: case.two-groups.
 */
export const joinedWrites = (
  context: Context,
  [here, there]: readonly [Side, Side],
  numbered: Numbered | undefined,
  policy: Policy,
): readonly Write[] => {
  const moving = movingOf(here, there, numbered);
  const personId = (moving === here ? there : here).person.personId;
  const isAskedThere = there.found.mayBeSameAs === here.found.id && there.found.unsettled !== true;
  const changes = isAskedThere ? { mayBeSameAs: undefined } : {};
  return [
    ...(moving === undefined ? [] : [putChanged(moving.found.id, moving.person, { personId })]),
    putIdentity(here.found.id, here.identity, joinedTo(here, there, moving)),
    putIdentity(there.found.id, there.identity, joinedTo(there, here, moving)),
    ...(numbered === undefined ? [] : [listTogether(context, numbered, [there, here], personId)]),
    ...alsoChanged(context, there.found, changes, caseEvent('PeopleJoined', { with: here.found.id }), policy),
  ];
};
