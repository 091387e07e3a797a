import * as z from 'zod';
import { CaseId, type Context, type Item, OrganisationId, PersonId } from '@fingerpost/kernel';
import { pointerKey } from './patient.keys.ts';

/** What is known under one NHS number: the person, and the open case in each team. */
export const Pointer = z.object({
  personId: PersonId,
  open: z.array(z.object({ teamId: OrganisationId, practiceId: OrganisationId.optional(), caseId: CaseId })),
  cases: z.array(CaseId),
  version: z.int(),
});
export type Pointer = z.infer<typeof Pointer>;

/** Gives the keyed digest of an NHS number. */
export const numberDigest = (context: Pick<Context, 'secrets'>, nhsNumber: string): string =>
  context.secrets.digest('nhs-number', nhsNumber);

/** The item that keeps a pointer. */
export const pointerItem = (digest: string, pointer: Pointer): Item => ({
  ...pointerKey(digest),
  type: 'pointer',
  version: pointer.version,
  data: pointer,
});
