import * as z from 'zod';
import { CaseId, commit, type Context, refuse, useCase, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import type { Case } from './case.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { type Identity, putIdentity } from './identity.ts';
import { identityTask } from './identity-task.ts';
import { alsoChanged, type Numbered, putChanged, readListed, readSides, type Side } from './people.ts';
import { leavePointer, withoutCase } from './reidentifying.ts';
import { pointerItem } from '@fingerpost/core/patient';

const isJoined = (one: Side, other: Side): boolean =>
  one.identity.joined.some(({ caseId }) => caseId === other.found.id);

/** The number's pointer without the case that goes: the one that moved, or the one that carries no number of its own. */
const leftBehind = ({ digest, pointer }: Numbered, moving: Side, staying: Side, ownPersonId: string): Write[] => {
  if (pointer === undefined) return [];
  if (staying.person.nhsNumber !== undefined)
    return pointer.cases.includes(moving.found.id) ? [leavePointer(digest, pointer, moving.found.id)] : [];
  const next = { ...withoutCase(pointer, staying.found.id), personId: ownPersonId, version: pointer.version + 1 };
  return [{ kind: 'put', expect: pointer.version, item: pointerItem(digest, next) }];
};

const separated = (side: Side, other: Side, isAskedAgain: boolean): Partial<Identity> => ({
  joined: side.identity.joined.filter(({ caseId }) => caseId !== other.found.id),
  parted: isAskedAgain ? side.identity.parted : [...side.identity.parted, other.found.id],
  ...(side.identity.moved?.to === other.found.id ? { moved: undefined } : {}),
});

const ownIdOf = (context: Context, moving: Side, staying: Side): string =>
  moving.identity.moved?.to === staying.found.id ? moving.identity.moved.ownPersonId : `per_${context.random(26)}`;

/**
 * Takes two joined cases apart again, for the team's lead: each has its own person and its own place
 * under its number. Where both carry one number, the one that had been joined waits to be settled anew.
 * Refuses: case.missing, case.step, case.not-joined, case.two-groups, version.stale, idempotency.reused.
 */
export const separatePeople = useCase({
  input: z.object({ caseId: CaseId, otherCaseId: CaseId }),
  allow: ['team-lead'],
  run: async ({ caseId, otherCaseId }, context): Promise<CaseState> => {
    if (caseId === otherCaseId) throw refuse(caseRefusals.missing);
    const [here, there] = await readSides(context, [caseId, otherCaseId]);
    mustBeTeamOfCase(context.actor, here.found);
    if ((await checkCaseStep(context, here.found, 'separate-people')) === 'repeat') return caseState(here.found);
    if (!isJoined(here, there)) throw refuse(caseRefusals.notJoined);
    const hasThereMoved = there.identity.moved?.to === here.found.id;
    const [moving, staying] = hasThereMoved ? [there, here] : [here, there];
    if (moving.identity.joined.length > 1) throw refuse(caseRefusals.twoGroups);
    const policy = (await readDirectory(context)).policyOf(here.found.commissionerId);
    const ownPersonId = ownIdOf(context, moving, staying);
    const number = moving.person.nhsNumber ?? staying.person.nhsNumber;
    const { numbered } = await readListed(context, moving.found, moving.person, number);
    const isAskedAgain = number !== undefined && moving.person.nhsNumber === staying.person.nhsNumber;
    const asked = { unsettled: true, mayBeSameAs: staying.found.id } as const;
    const changesOf = (side: Side): Partial<Case> => (isAskedAgain && side === moving ? asked : {});
    const event = (other: Side) => caseEvent('PeopleSeparated', { from: other.found.id });
    const after = nextVersion(context, here.found, changesOf(here), policy);
    await commit(
      context,
      caseChange(context, after, event(there), [
        ...alsoChanged(context, there.found, changesOf(there), event(here), policy),
        putChanged(moving.found.id, moving.person, { personId: ownPersonId }),
        putIdentity(caseId, here.identity, separated(here, there, isAskedAgain)),
        putIdentity(otherCaseId, there.identity, separated(there, here, isAskedAgain)),
        ...(numbered === undefined ? [] : leftBehind(numbered, moving, staying, ownPersonId)),
        ...(isAskedAgain ? [addTask(identityTask(context, moving.found, policy, 'separated'))] : []),
      ]),
    );
    return caseState(after);
  },
});
