import * as z from 'zod';
import { CaseId, type Context, referenceOf, refuse, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import type { PersonDetails } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { isTeamOfCase, mustBeTeamOfCase } from './case-access.ts';
import type { Case } from './case.ts';
import { caseRefusals } from './case.refusals.ts';
import { readCase } from './case.repository.ts';
import { whyLooked } from './why-looked.ts';
import { readSides, type Side } from './people.ts';

/** One of two cases that may be of the same person, as the team that has both compares them. */
export type ComparedCase = Pick<Case, 'status' | 'openedAt'> & {
  readonly caseId: string;
  readonly reference: string;
  readonly practiceName?: string | undefined;
  readonly workerName?: string | undefined;
  readonly person: Pick<
    PersonDetails,
    'name' | 'preferredName' | 'dateOfBirth' | 'nhsNumber' | 'address' | 'postcode' | 'phone' | 'email' | 'sex'
  >;
};

/** Two cases side by side where the caller may see both; otherwise this one, and whom to ring about the other. */
export type IdentityView = {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly unsettled: boolean;
  readonly version: number;
  readonly here: ComparedCase;
  readonly there?: ComparedCase | undefined;
  /** The team that has the other case; its lead where it is the caller's own and they may not see it. */
  readonly askTeam?:
    { readonly name: string; readonly phone?: string | undefined; readonly isOwn: boolean } | undefined;
};

const compared = (directory: Directory, { found, person }: Side): ComparedCase => {
  const { name, preferredName, dateOfBirth, nhsNumber, address, postcode, phone, email, sex } = person;
  return {
    caseId: found.id,
    reference: referenceOf(found.id),
    status: found.status,
    openedAt: found.openedAt,
    practiceName: found.practiceId === undefined ? undefined : directory.nameOf(found.practiceId),
    workerName: found.workerId === undefined ? undefined : directory.member(found.workerId)?.name,
    person: { name, preferredName, dateOfBirth, nhsNumber, address, postcode, phone, email, sex },
  };
};

const askOf = (context: Context, directory: Directory, found: Case) => {
  const team = directory.organisation(found.teamId);
  const isOwn = context.actor.kind === 'staff' && context.actor.organisationId === found.teamId;
  return { name: team?.name ?? directory.nameOf(found.teamId), phone: team?.phone, isOwn };
};

/**
 * Shows a case beside the one it may be the same person's as, where both are the caller's team's, and
 * records the view of each; of a case with another team it says only whom to ring. Refuses:
 * case.missing, case.nothing-to-settle.
 */
export const viewIdentity = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<IdentityView> => {
    const found = await readCase(context, caseId);
    mustBeTeamOfCase(context.actor, found);
    const otherCaseId = found.mayBeSameAs;
    if (otherCaseId === undefined) throw refuse(caseRefusals.nothingToSettle);
    const [here, there] = await readSides(context, [caseId, otherCaseId]);
    const mayCompare = isTeamOfCase(context.actor, there.found);
    const directory = await readDirectory(context);
    const why = (of: Case) => whyLooked(context.actor, of, directory, dayOf(context.now));
    await recordView(context, caseId, why(found));
    if (mayCompare) await recordView(context, otherCaseId, why(there.found));
    return {
      caseId,
      otherCaseId,
      unsettled: found.unsettled === true,
      version: found.version,
      here: compared(directory, here),
      ...(mayCompare ? { there: compared(directory, there) } : { askTeam: askOf(context, directory, there.found) }),
    };
  },
});
