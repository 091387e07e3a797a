import { type Context, idCharacters, requestDigest, type Write } from '@fingerpost/kernel';
import {
  addNote,
  type Case,
  type CaseItems,
  caseNoteKey,
  nextCaseLook,
  openReferralsKey,
  type Plan,
  planKey,
  putNotWith,
  putPerson,
  registeredOn,
  reviewWrites,
  type VisitRisk,
  visitRiskKey,
} from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { dayOf, dueAfter, heldByOrganisation } from '@fingerpost/core/work';
import { keepingFrom } from './barring.ts';
import { leads } from './led-referrals.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange } from './referral.repository.ts';

/** Makes the case that goes on from another with a new team: it waits there, soon, for a worker. */
export const linkedCase = (context: Context, before: Case, toTeamId: string, directory: Directory): Case => {
  const now = context.now.toISOString();
  const commissionerId = directory.commissionerOf(toTeamId);
  const policy = directory.policyOf(commissionerId);
  const request = requestDigest(context);
  const draft: Case = {
    id: `cas_${idCharacters(context, 26)}`,
    status: 'waiting',
    todo: 'allocate',
    name: before.name,
    needs: before.needs,
    urgency: 'soon',
    registeredPracticeId: registeredOn(before, dayOf(context.now)),
    nextPractice: before.nextPractice,
    teamId: toTeamId,
    commissionerId,
    holder: heldByOrganisation(toTeamId),
    dueBy: dueAfter(context.now, Math.min(policy.firstContactSoon, policy.unallocatedToLead)),
    firstContactBy: dueAfter(context.now, policy.firstContactSoon),
    openedAt: now,
    changedAt: now,
    version: 1,
    source: 'other',
    watch: 1,
    attempts: [],
    linkedTo: before.id,
    cameFrom: before.teamId,
    toConfirm: true,
    noFeedback: before.noFeedback,
    unsettled: before.unsettled,
    recent: request === undefined ? [] : [request],
  };
  return { ...draft, lookAt: nextCaseLook(draft, policy)?.lookAt };
};

const copied = (key: { pk: string; sk: string }, type: string, data: Plan | VisitRisk): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...key, type, version: data.version, data },
});

/**
 * The writes that carry over what the new team needs from the first day: the person with how to
 * contact them safely, their plan, what visitors must know, and whom they must not meet.
 */
export const carriedOver = async (
  context: Context,
  opened: Case,
  { person, plan, visitRisk, notWith }: CaseItems,
  note: string,
): Promise<readonly Write[]> => {
  const barred = notWith.entries.flatMap((entry) => (entry.kind === 'member' ? [entry] : []));
  const kept = await Promise.all(barred.map((member) => keepingFrom(context, opened.id, member)));
  return [
    putPerson(opened, { ...person, version: 1 }),
    addNote(context, caseNoteKey(opened.id, 1), note),
    ...(plan === undefined ? [] : [copied(planKey(opened.id), 'plan', { ...plan, version: 1, recent: [] })]),
    ...(visitRisk === undefined
      ? []
      : [
          copied(visitRiskKey(opened.id), 'visit-risk', { ...visitRisk, version: 1, recent: [] }),
          ...(await reviewWrites(context, opened, visitRisk.reviewOn)),
        ]),
    ...(notWith.entries.length === 0 ? [] : [putNotWith(opened.id, { ...notWith, version: 1, recent: [] })]),
    ...kept.flat(),
  ];
};

/** The change by which a referral stays with its service and is led by the new team, which holds what the old one held. */
export const ledByTheOther = (context: Context, before: Referral, opened: Case, directory: Directory) => {
  const isServices = before.holder?.kind === 'organisation' && before.holder.id === before.providerId;
  const isLate = before.dueBy === undefined || before.dueBy < context.now.toISOString();
  const after = nextReferral(
    context,
    before,
    {
      teamId: opened.teamId,
      ledBy: opened.id,
      workerId: undefined,
      raised: undefined,
      rescueTaskId: undefined,
      afterTaskId: undefined,
      ...(isServices ? {} : { holder: heldByOrganisation(opened.teamId) }),
      ...(isLate && !isServices ? { dueBy: dueAfter(context.now, 1) } : {}),
    },
    directory.policyOf(before.commissionerId),
  );
  return referralChange(
    context,
    after,
    referralEvent('ReferralTransferred', { toTeamId: opened.teamId, ledBy: opened.id }),
  );
};

/** The writes by which a new case leads referrals that stand with the old one, and counts them as open. */
export const leading = (opened: Case, stay: readonly Referral[]): readonly Write[] =>
  stay.length === 0
    ? []
    : [
        ...stay.map(({ id }) => leads(opened.id, id)),
        {
          kind: 'put',
          expect: 'new',
          item: { ...openReferralsKey(opened.id), type: 'tally', version: 0, tally: stay.length, data: null },
        },
      ];
