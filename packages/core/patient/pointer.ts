import * as z from 'zod';
import { CaseId, type Context, type Item, OrganisationId, PersonId } from '@fingerpost/kernel';
import { plainName } from './likeness.ts';
import { pointerKey } from './patient.keys.ts';
import type { PersonDetails } from './person.ts';

/** By what a case knows the person of an NHS number: keyed digests of the birth date and the family name. */
const KnownAs = z.object({ caseId: CaseId, born: z.string(), family: z.string() });

/** What is known under one NHS number: the person, the open case in each team, and what they are known by. */
export const Pointer = z.object({
  personId: PersonId,
  open: z.array(z.object({ teamId: OrganisationId, practiceId: OrganisationId.optional(), caseId: CaseId })),
  cases: z.array(CaseId),
  known: z.array(KnownAs).default([]),
  version: z.int(),
});
export type Pointer = z.infer<typeof Pointer>;

type Digesting = Pick<Context, 'secrets'>;
type Identified = Pick<PersonDetails, 'name' | 'dateOfBirth'>;

/** Gives the keyed digest of an NHS number. */
export const numberDigest = (context: Digesting, nhsNumber: string): string =>
  context.secrets.digest('nhs-number', nhsNumber);

const kept = 16;

/** Gives what a case knows a person by; each NHS number has digests of its own, so that two people cannot be compared. */
export const knownAs = (
  context: Digesting,
  digest: string,
  caseId: string,
  { name, dateOfBirth }: Identified,
): z.infer<typeof KnownAs> => {
  const own = (purpose: string, value: string): string =>
    context.secrets.digest(purpose, `${digest}\n${value}`).slice(-kept);
  return { caseId, born: own('born', dateOfBirth), family: own('family', plainName(name.family)) };
};

/** Tells whether a person has the birth date and the family name by which an NHS number is known. */
export const isKnownAs = (context: Digesting, digest: string, { known }: Pointer, person: Identified): boolean =>
  known.some(({ caseId, born, family }) => {
    const asked = knownAs(context, digest, caseId, person);
    return asked.born === born && asked.family === family;
  });

/** The item that keeps a pointer. */
export const pointerItem = (digest: string, pointer: Pointer): Item => ({
  ...pointerKey(digest),
  type: 'pointer',
  version: pointer.version,
  data: pointer,
});
