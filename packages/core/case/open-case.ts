import { commit, type Context, idCharacters, isRepeat, refuse, requestDigest, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { isReachable, nameOf } from '@fingerpost/core/patient';
import { dayOf, dueAfter, heldByOrganisation, sealName } from '@fingerpost/core/work';
import { mustBeAdult } from './adult.ts';
import { addToCase } from './add-to-case.ts';
import type { Case } from './case.ts';
import { caseKey, caseNoteKey } from './case.keys.ts';
import { caseChange, caseOf, readCase } from './case.repository.ts';
import { mustBeTeamOfCase } from './case-access.ts';
import { mustBeAlive, standing } from './check-step.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { addNote } from './note.ts';
import { nextCaseLook } from './next-look.ts';
import { OpenCaseInput } from './open-case-input.ts';
import { openingTeam } from './opening-team.ts';
import { putPerson, reportedFacts } from './opening-writes.ts';
import { type OpenedCase, openedCase } from './opened-case.ts';
import { keysOf, knownIn, soughtAs, whoseCase, whoseWrites } from './whose-case.ts';

/** Lets a case go on from a closed one of the caller's team. Refuses: case.missing, case.died, case.step while it is open. */
const comingBackAfter = async (context: Context, caseId: string | undefined): Promise<string | undefined> => {
  if (caseId === undefined) return undefined;
  const former = await readCase(context, caseId);
  mustBeTeamOfCase(context.actor, former);
  mustBeAlive(former);
  if (former.status !== 'closed') throw refuse(caseRefusals.step, standing(former));
  return caseId;
};

/**
 * Opens a case with the team that serves the caller; where the caller's own practice already has an
 * open case for this person there, adds to it. Where the NHS number is known with other details it
 * answers as for anybody new, and the team settles who it is; so it does where the case it is known by
 * is kept from the caller. Refuses: input.invalid, case.unreachable,
 * case.under-age, case.not-served, idempotency.reused.
 */
export const openCase = useCase({
  input: OpenCaseInput,
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<OpenedCase> => {
    const directory = await readDirectory(context);
    const { teamId, practiceId, commissionerId } = openingTeam(context.actor, directory);
    const policy = directory.policyOf(commissionerId);
    if (!isReachable(input.patient)) throw refuse(caseRefusals.unreachable);
    if (input.patient.dateOfBirth > dayOf(context.now)) throw refuse(caseRefusals.bornLater);
    mustBeAdult(context, directory, commissionerId, input.patient.dateOfBirth);

    const caseId = `cas_${idCharacters(context, 26)}`;
    const sought = soughtAs(context, teamId, input.patient);
    const items = await context.table.getMany([
      ...keysOf(sought),
      ...(requestDigest(context) === undefined ? [] : [caseKey(caseId)]),
    ]);
    const same = items.find(({ type }) => type === 'case');
    const repeated = same === undefined ? undefined : caseOf(same);
    if (repeated?.recent.some((request) => isRepeat(context, request)) === true) return openedCase(repeated, false);

    const known = knownIn(sought, items);
    const whose = whoseCase(context, teamId, input.patient, known);
    const own = known.pointer?.open.findLast((open) => open.teamId === teamId && open.practiceId === practiceId);
    if (own !== undefined && practiceId !== undefined && whose.isListed)
      return addToCase(context, own.caseId, input, known.digest);

    const now = context.now.toISOString();
    const request = requestDigest(context);
    const days = input.urgency === 'soon' ? policy.firstContactSoon : policy.firstContact;
    const draft: Case = {
      id: caseId,
      status: 'waiting',
      todo: 'allocate',
      name: sealName(context, nameOf(input.patient)),
      needs: input.needs,
      urgency: input.urgency,
      practiceId,
      registeredPracticeId: practiceId,
      teamId,
      commissionerId,
      holder: heldByOrganisation(teamId),
      dueBy: dueAfter(context.now, Math.min(days, policy.unallocatedToLead)),
      firstContactBy: dueAfter(context.now, days),
      openedAt: now,
      changedAt: now,
      version: 1,
      source: input.source ?? (practiceId === undefined ? 'self' : 'practice'),
      watch: 1,
      attempts: [],
      linkedTo: await comingBackAfter(context, input.linkedTo),
      mayBeSameAs: whose.mayBeSameAs,
      unsettled: whose.unsettled,
      recent: request === undefined ? [] : [request],
    };
    const opened: Case = { ...draft, lookAt: nextCaseLook(draft, policy)?.lookAt };
    await commit(
      context,
      caseChange(context, opened, caseEvent('CaseOpened', reportedFacts(opened, input, context)), [
        putPerson(opened, { ...input.patient, personId: whose.personId, version: 1 }),
        addNote(context, caseNoteKey(caseId, 1), input.reason),
        ...whoseWrites(context, opened, input.patient, { known, whose, policy }),
      ]),
    );
    return openedCase(opened, false);
  },
});
