import * as z from 'zod';
import { CaseId, type Context, isKeptFrom, referenceOf, refuse, useCase } from '@fingerpost/kernel';
import { memberActor, recordView } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { nameOf, type SafeContact } from '@fingerpost/core/patient';
import { dayOf, namedHolder, type NamedHolder } from '@fingerpost/core/work';
import { type Access, accessOf } from './access.ts';
import type { Case } from './case.ts';
import { accessKey } from './case.keys.ts';
import { notWithRefusals } from './not-with.refusals.ts';
import { readWithPerson } from './read-with-person.ts';

/** What somebody of another team sees for a day: where the case stands, whom to ring, and how the person is contacted safely. */
export type CaseOutline = {
  readonly caseId: string;
  readonly reference: string;
  readonly name: string;
  readonly status: Case['status'];
  readonly holder?: NamedHolder | undefined;
  readonly worker?: string | undefined;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  readonly safeContact?: SafeContact | undefined;
  readonly until: string;
};

const openFor = async (context: Context, caseId: string, memberId: string): Promise<Access | undefined> => {
  const { pk, sk } = accessKey(caseId, '');
  const { rows } = await context.table.query(pk, { beginsWith: sk });
  const own = rows.map(accessOf).filter(({ by }) => by.memberId === memberId);
  const [latest] = own.toSorted((one, other) => other.until.localeCompare(one.until));
  return latest !== undefined && latest.until > context.now.toISOString() ? latest : undefined;
};

/**
 * Shows the outline of another team\u2019s case to whoever opened it in the last 24 hours, and records each
 * look; no needs, plan, notes, services or address. Refuses: access.none.
 */
export const viewBeyondTeam = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<CaseOutline> => {
    const { memberId } = memberActor(context.actor);
    const access = await openFor(context, caseId, memberId);
    if (access === undefined || isKeptFrom(context.actor, caseId)) throw refuse(notWithRefusals.accessEnded);
    const { before: found, person } = await readWithPerson(context, caseId);
    await recordView(context, caseId, { why: `other-team-${access.reason}` });
    const directory = await readDirectory(context);
    const holder = found.holder === undefined ? undefined : namedHolder(found.holder, directory, dayOf(context.now));
    return {
      caseId,
      reference: referenceOf(caseId),
      name: nameOf(person),
      status: found.status,
      holder,
      worker: found.workerId === undefined ? undefined : directory.member(found.workerId)?.name,
      team: { name: directory.nameOf(found.teamId), phone: directory.organisation(found.teamId)?.phone },
      safeContact: person.safeContact,
      until: access.until,
    };
  },
});
