import { commit, type Context, idCharacters, isRepeat, refuse, requestDigest, useCase } from '@fingerpost/kernel';
import { lookUpWrite } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { ageOn, isReachable, nameOf, numberDigest, Pointer, pointerKey } from '@fingerpost/core/patient';
import { addTask, dayOf, dueAfter, heldByOrganisation, sealName } from '@fingerpost/core/work';
import { identityTask } from './identity-task.ts';
import { addToCase } from './add-to-case.ts';
import type { Case } from './case.ts';
import { caseKey, caseNoteKey } from './case.keys.ts';
import { caseChange, caseOf } from './case.repository.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { addNote } from './note.ts';
import { nextCaseLook } from './next-look.ts';
import { OpenCaseInput } from './open-case-input.ts';
import { openingTeam } from './opening-team.ts';
import { putPerson, putPointer, reportedFacts } from './opening-writes.ts';
import { type OpenedCase, openedCase } from './opened-case.ts';

const known = async (context: Context, digest: string | undefined, caseId: string) => {
  const keys = [
    ...(digest === undefined ? [] : [pointerKey(digest)]),
    ...(requestDigest(context) ? [caseKey(caseId)] : []),
  ];
  const items = await context.table.getMany(keys);
  const pointer = items.find(({ type }) => type === 'pointer');
  const same = items.find(({ type }) => type === 'case');
  return {
    pointer: pointer === undefined ? undefined : Pointer.parse(pointer.data),
    repeated: same === undefined ? undefined : caseOf(same),
  };
};

/**
 * Opens a case with the team that serves the caller; where the caller's own practice already has an
 * open case for this person there, adds to it. Refuses: input.invalid, case.unreachable,
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
    if (ageOn(input.patient.dateOfBirth, dayOf(context.now)) < policy.adultAge) throw refuse(caseRefusals.underAge);

    const caseId = `cas_${idCharacters(context, 26)}`;
    const digest = input.patient.nhsNumber === undefined ? undefined : numberDigest(context, input.patient.nhsNumber);
    const { pointer, repeated } = await known(context, digest, caseId);
    if (repeated?.recent.some((request) => isRepeat(context, request)) === true) return openedCase(repeated, false);

    const open = pointer?.open.find((other) => other.teamId === teamId);
    if (open !== undefined && practiceId !== undefined && open.practiceId === practiceId)
      return addToCase(context, open.caseId, input, digest);

    const now = context.now.toISOString();
    const request = requestDigest(context);
    const days = input.urgency === 'soon' ? policy.firstContactSoon : policy.firstContact;
    const personId = pointer?.personId ?? `per_${context.random(26)}`;
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
      mayBeSameAs: open?.caseId,
      recent: request === undefined ? [] : [request],
    };
    const opened: Case = { ...draft, lookAt: nextCaseLook(draft, policy)?.lookAt };
    await commit(
      context,
      caseChange(context, opened, caseEvent('CaseOpened', reportedFacts(opened, input, context)), [
        putPerson(opened, { ...input.patient, personId, version: 1 }),
        addNote(context, caseNoteKey(caseId, 1), input.reason),
        ...(open === undefined ? [] : [addTask(identityTask(context, opened, policy))]),
        ...(digest === undefined
          ? []
          : [putPointer(digest, pointer, { ...opened, personId }), lookUpWrite(context, digest)]),
      ]),
    );
    return openedCase(opened, false);
  },
});
