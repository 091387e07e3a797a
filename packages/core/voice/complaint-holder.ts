import type { Directory } from '@fingerpost/core/directory';
import { complaintsFor, type Holder } from '@fingerpost/core/work';
import type { Complaint } from './complaint.ts';

/** Gives what changes of a complaint when somebody takes it: once it came to the administrators or a commissioner, they read it for good. */
export const heldFrom = (
  holder: Holder,
  commissionerId: string | undefined,
): Pick<Complaint, 'holder' | 'atAdministrators' | 'atCommissioner'> => ({
  holder,
  ...(holder.kind === 'administrators' ? { atAdministrators: true } : {}),
  ...(commissionerId !== undefined && holder.id === commissionerId ? { atCommissioner: commissionerId } : {}),
});

/** Gives who takes a complaint after a holder, or is left whom it is not about; undefined where nobody is. */
export const nextHolder = (
  { organisationId, teamId, barred, barredOrganisations }: Complaint,
  directory: Directory,
  { day, above }: { readonly day: string; readonly above: Holder },
): ReturnType<typeof heldFrom> | undefined => {
  const commissionerId = directory.commissionerOf(teamId);
  const bars = { members: barred, organisations: barredOrganisations, commissionerId };
  const holder = complaintsFor(organisationId, directory, day, bars, above);
  return holder === undefined ? undefined : heldFrom(holder, commissionerId);
};
