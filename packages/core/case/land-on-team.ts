import {
  commit,
  type Context,
  idCharacters,
  isRepeat,
  type Key,
  referenceOf,
  refuse,
  requestDigest,
  type Write,
} from '@fingerpost/kernel';
import { type Directory, type NeedCode, type Policy, readDirectory } from '@fingerpost/core/directory';
import { isReachable, nameOf, type PersonDetails } from '@fingerpost/core/patient';
import { dayOf, dueAfter, heldByOrganisation, sealName } from '@fingerpost/core/work';
import { mustBeAdult } from './adult.ts';
import type { Case, CaseSource } from './case.ts';
import { caseEvent } from './case.events.ts';
import { caseKey, caseNoteKey, referrerKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, caseOf } from './case.repository.ts';
import { countForm, formLimits } from './form-limits.ts';
import { nextCaseLook } from './next-look.ts';
import { addNote } from './note.ts';
import { putPerson, reportedFacts } from './opening-writes.ts';
import type { Referrer } from './referrer.ts';
import { waysInRefusals } from './ways-in.refusals.ts';
import { keysOf, knownIn, soughtAs, whoseCase, whoseWrites } from './whose-case.ts';

/** Somebody who comes to a team without their practice, as a public form has asked about them. */
export type Arriving = {
  readonly teamId: string;
  /** The address that the form came from; only a keyed digest of it is kept. */
  readonly from: string;
  readonly source: Exclude<CaseSource, 'practice'>;
  readonly patient: PersonDetails;
  readonly needs: NeedCode[];
  readonly reason: string;
  readonly urgency: Case['urgency'];
  readonly how: string;
  readonly referrer?: Referrer | undefined;
  readonly practiceId?: string | undefined;
  readonly noFeedback?: true | undefined;
};

/** What somebody who filled in a public form is told, whoever the person is: a reference to name on the phone. */
export type Landed = { readonly reference: string };

const landed = (found: Case): Landed => ({ reference: referenceOf(found.id) });

const gather = async (context: Context, keys: readonly Key[]) => {
  const items = await context.table.getMany(keys);
  const same = items.find(({ type }) => type === 'case');
  return { items, repeated: same === undefined ? undefined : caseOf(same) };
};

const link = /https?:|www\.|<a\s/i;

const mustBeUsable = (context: Context, directory: Directory, arriving: Arriving): void => {
  const { patient, reason, teamId, practiceId } = arriving;
  const team = directory.organisation(teamId);
  if (team?.kind !== 'team' || team.status !== 'active') throw refuse(waysInRefusals.team);
  if (link.test(reason)) throw refuse(waysInRefusals.webAddress);
  const practice = directory.organisation(practiceId);
  const isServed = practice?.kind === 'practice' && practice.teamId === teamId;
  if (practiceId !== undefined && !isServed) throw refuse(waysInRefusals.practice);
  if (!isReachable(patient)) throw refuse(caseRefusals.unreachable);
  if (patient.dateOfBirth > dayOf(context.now)) throw refuse(caseRefusals.bornLater);
  mustBeAdult(context, directory, team.commissionerId, patient.dateOfBirth);
};

const arrivedCase = (context: Context, caseId: string, arriving: Arriving, policy: Policy): Case => {
  const { teamId, patient, practiceId, urgency } = arriving;
  const now = context.now.toISOString();
  const days = urgency === 'soon' ? policy.firstContactSoon : policy.firstContact;
  const request = requestDigest(context);
  return {
    id: caseId,
    status: 'waiting',
    todo: 'allocate',
    name: sealName(context, nameOf(patient)),
    needs: arriving.needs,
    urgency,
    practiceId,
    registeredPracticeId: practiceId,
    teamId,
    holder: heldByOrganisation(teamId),
    dueBy: dueAfter(context.now, Math.min(days, policy.unallocatedToLead)),
    firstContactBy: dueAfter(context.now, days),
    openedAt: now,
    changedAt: now,
    version: 1,
    source: arriving.source,
    watch: 1,
    attempts: [],
    noFeedback: arriving.noFeedback,
    recent: request === undefined ? [] : [request],
  };
};

const putReferrer = (caseId: string, referrer: Referrer): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...referrerKey(caseId), type: 'referrer', version: 1, data: referrer },
});

/**
 * Opens a case of its own on a team's waiting list for somebody who comes without their practice. It
 * joins nothing: where the NHS number is known already, the leads get a task to find out who it is.
 * Refuses: form.team, form.practice, form.web-address, form.ring-instead, case.unreachable,
 * case.born-later, case.under-age, idempotency.reused.
 */
export const landOnTeam = async (context: Context, arriving: Arriving): Promise<Landed> => {
  const { patient, teamId } = arriving;
  const directory = await readDirectory(context);
  mustBeUsable(context, directory, arriving);
  const commissionerId = directory.commissionerOf(teamId);
  const policy = directory.policyOf(commissionerId);
  const caseId = `cas_${idCharacters(context, 26)}`;
  const sought = soughtAs(context, teamId, patient);
  const limits = formLimits(context, arriving, policy);
  const { items, repeated } = await gather(context, [
    ...limits.map(({ key }) => key),
    ...keysOf(sought),
    ...(requestDigest(context) === undefined ? [] : [caseKey(caseId)]),
  ]);
  if (repeated?.recent.some((request) => isRepeat(context, request)) === true) return landed(repeated);
  const counted = countForm(context, limits, items);
  const known = knownIn(sought, items);
  const whose = whoseCase(context, teamId, patient, known, false);
  const draft: Case = {
    ...arrivedCase(context, caseId, arriving, policy),
    commissionerId,
    mayBeSameAs: whose.mayBeSameAs,
    unsettled: whose.unsettled,
  };
  const opened: Case = { ...draft, lookAt: nextCaseLook(draft, policy)?.lookAt };
  const told = { ...arriving, consent: { agreed: true as const, how: arriving.how } };
  await commit(
    context,
    caseChange(context, opened, caseEvent('CaseOpened', reportedFacts(opened, told, context)), [
      ...counted,
      putPerson(opened, { ...patient, personId: whose.personId, version: 1 }),
      addNote(context, caseNoteKey(caseId, 1), arriving.reason, arriving.referrer?.name ?? nameOf(patient)),
      ...(arriving.referrer === undefined ? [] : [putReferrer(caseId, arriving.referrer)]),
      // The practice is not told that they came by themselves, so its own request is not added here.
      ...whoseWrites(context, { ...opened, practiceId: undefined }, patient, { known, whose, policy }),
    ]),
  );
  return landed(opened);
};
