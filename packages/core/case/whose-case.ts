import { type Context, isKeptFrom, type Item, type Key, type Write } from '@fingerpost/kernel';
import { lookUpWrite } from '@fingerpost/core/access';
import type { Policy } from '@fingerpost/core/directory';
import {
  isKnownAs,
  likeliest,
  Match,
  matchDigest,
  matchKey,
  numberDigest,
  type PersonDetails,
  Pointer,
  pointerKey,
  putMatch,
} from '@fingerpost/core/patient';
import { addTask } from '@fingerpost/core/work';
import type { Case } from './case.ts';
import type { IdentityReason } from './identity.ts';
import { identityTask } from './identity-task.ts';
import { putPointer } from './opening-writes.ts';

/** Where the network keeps what it knows of a person: under their NHS number, and under their birth date in a team. */
export type Sought = { readonly digest: string | undefined; readonly matchDigest: string };

/** What the network knows of a person before their case opens. */
export type Known = Sought & { readonly pointer: Pointer | undefined; readonly match: Match | undefined };

/** Whose a new case is, as far as the network can tell, and what a colleague has to find out. */
export type Whose = Pick<Case, 'mayBeSameAs' | 'unsettled'> & {
  readonly personId: string;
  readonly isListed: boolean;
  readonly because: IdentityReason | undefined;
};

/** Gives the digests under which a person is sought. */
export const soughtAs = (
  context: Context,
  teamId: string,
  { nhsNumber, dateOfBirth }: Pick<PersonDetails, 'nhsNumber' | 'dateOfBirth'>,
): Sought => ({
  digest: nhsNumber === undefined ? undefined : numberDigest(context, nhsNumber),
  matchDigest: matchDigest(context, teamId, dateOfBirth),
});

/** Gives the keys that hold what is known of a person. */
export const keysOf = ({ digest, matchDigest: born }: Sought): readonly Key[] => [
  ...(digest === undefined ? [] : [pointerKey(digest)]),
  matchKey(born),
];

/** Finds what is known of a person among the items that were read. */
export const knownIn = (sought: Sought, items: readonly Item[]): Known => {
  const at = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const pointer = sought.digest === undefined ? undefined : at(pointerKey(sought.digest));
  const match = at(matchKey(sought.matchDigest));
  return {
    ...sought,
    pointer: pointer === undefined ? undefined : Pointer.parse(pointer.data),
    match: match === undefined ? undefined : Match.parse(match.data),
  };
};

/**
 * Decides whose a new case is. Known details under a known NHS number make it the same person's; other
 * details join nothing. Without a number the same birth date with a similar name or the same postcode
 * is a possible match. `isVouchedFor` is false for what anybody may have typed: it joins nothing
 * either. Nor does the number of somebody whose open case is kept from the caller, who must not learn of it.
 */
export const whoseCase = (
  context: Context,
  teamId: string,
  patient: PersonDetails,
  known: Known,
  isVouchedFor = true,
): Whose => {
  const { digest, pointer, match } = known;
  const own = `per_${context.random(26)}`;
  const here = pointer?.open.findLast((open) => open.teamId === teamId)?.caseId;
  const somewhere = here ?? pointer?.open.at(-1)?.caseId ?? pointer?.cases.at(-1);
  if (digest !== undefined && pointer !== undefined) {
    if (!isKnownAs(context, digest, pointer, patient))
      return {
        personId: own,
        isListed: false,
        unsettled: true,
        mayBeSameAs: somewhere,
        because: 'details-differ',
      };
    const kept = pointer.open.findLast(({ caseId }) => isKeptFrom(context.actor, caseId))?.caseId;
    if (kept !== undefined)
      return { personId: own, isListed: false, unsettled: true, mayBeSameAs: kept, because: 'same-nhs-number' };
    if (!isVouchedFor) return { personId: own, isListed: false, mayBeSameAs: somewhere, because: 'same-nhs-number' };
    if (here !== undefined)
      return { personId: pointer.personId, isListed: true, mayBeSameAs: here, because: 'same-nhs-number' };
  }
  const like = likeliest(context, match, { ...patient, digest }, pointer?.cases);
  return {
    personId: pointer?.personId ?? own,
    isListed: digest !== undefined,
    mayBeSameAs: like,
    because: like === undefined ? undefined : 'possible-match',
  };
};

/**
 * The writes that list a new case under its person's number and birth date, record the look-up of a
 * number that is known, and make the task to find out who it is.
 */
export const whoseWrites = (
  context: Context,
  opened: Case,
  patient: PersonDetails,
  { known, whose, policy }: { readonly known: Known; readonly whose: Whose; readonly policy: Policy },
): readonly Write[] => {
  const { digest, pointer, match } = known;
  return [
    putMatch(context, known.matchDigest, match, opened.id, { ...patient, digest }),
    // A number that nobody used before is in the record by the opening itself.
    ...(digest === undefined || pointer === undefined ? [] : [lookUpWrite(context, digest)]),
    ...(digest === undefined || !whose.isListed
      ? []
      : [putPointer(context, digest, pointer, opened, { ...patient, personId: whose.personId })]),
    ...(whose.because === undefined ? [] : [addTask(identityTask(context, opened, policy, whose.because))]),
  ];
};
