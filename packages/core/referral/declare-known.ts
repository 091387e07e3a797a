import * as z from 'zod';
import {
  CaseId,
  type Context,
  ReferralId,
  refuse,
  remember,
  splitIdWithin,
  useCase,
  wasHad,
  wasHadBefore,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  barredIn,
  caseEvent,
  type CaseItems,
  caseRefusals,
  isTeamOfCase,
  type NotWith,
  notWithKey,
  readCaseItems,
} from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { barring } from './barring.ts';
import { checkReferrals } from './check-referral.ts';
import { isProviderOf } from './may-answer.ts';
import { keepNotWith } from './not-with-change.ts';
import type { Referral } from './referral.ts';
import { referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** Who goes on with what the member had: the team\u2019s leads, their colleagues, or the link worker, since there is no colleague. */
export type KnownDeclared = { readonly goesOn: 'leads' | 'colleagues' | 'link-worker' };

const openTo = ({ rest }: CaseItems, organisationId: string): readonly Referral[] =>
  rest
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter(
      ({ status, mode, providerId }) => !isFinished(status) && mode === 'network' && providerId === organisationId,
    );

const mayDeclare = (context: Context, items: CaseItems, referralId: string | undefined): boolean => {
  if (isTeamOfCase(context.actor, items.found)) return true;
  const named = items.rest.find(({ type, sk }) => type === 'referral' && sk === `2#${referralId?.slice(-16) ?? ''}`);
  return named !== undefined && isProviderOf(context.actor, referralOf(named));
};

const isAlone = (organisationId: string, list: NotWith, directory: Directory): boolean => {
  const barred = barredIn(list);
  return directory.membersOf(organisationId).every(({ active, memberId }) => !active || barred.has(memberId));
};

/**
 * Lets a member say that they know the person: from their next request on the case does not exist for
 * them, and what they had of it goes to the leads. A provider\u2019s work stays with its other members; where
 * there is none, the link worker gets a task. Refuses: case.missing, idempotency.reused.
 */
export const declareKnown = useCase({
  input: z.object({
    caseId: CaseId.optional(),
    referralId: ReferralId.optional(),
    reason: z.string().trim().max(500).optional(),
  }),
  allow: ['link-worker', 'team-lead', 'provider'],
  run: async ({ referralId, reason, ...input }, context): Promise<KnownDeclared> => {
    const actor = memberActor(context.actor);
    const isTeam = actor.role !== 'provider';
    const caseId = input.caseId ?? (referralId === undefined ? undefined : splitIdWithin(referralId).caseId);
    if (caseId === undefined) throw refuse(caseRefusals.missing);
    const items = await readCaseItems(context, caseId);
    const { found, notWith } = items;
    const directory = await readDirectory(context);
    const answer = (list: NotWith): KnownDeclared => {
      if (isTeam) return { goesOn: 'leads' };
      return { goesOn: isAlone(actor.organisationId, list, directory) ? 'link-worker' : 'colleagues' };
    };
    if (wasHad(context, notWith.recent) || (await wasHadBefore(context, notWithKey(caseId)))) return answer(notWith);
    if (!mayDeclare(context, items, referralId)) throw refuse(caseRefusals.missing);
    const { memberId, name, organisationId } = actor;
    const entryId = context.random(16);
    const list: NotWith = {
      entries: [
        ...notWith.entries,
        {
          kind: 'member',
          entryId,
          memberId,
          organisationId,
          declared: true,
          reason: reason === '' ? undefined : reason,
          by: { memberId, name },
          at: context.now.toISOString(),
        },
      ],
      version: notWith.version + 1,
      recent: remember(context, notWith.recent),
    };
    const { writes, changes } = await barring(context, items, actor, list, directory);
    const policy = directory.policyOf(found.commissionerId);
    const left = !isTeam && isAlone(organisationId, list, directory) ? openTo(items, organisationId) : [];
    await keepNotWith(context, found, list, caseEvent('NotWithAdded', { entryId, declared: true }), {
      writes: [...writes, ...checkReferrals(context, found, left, 'nobody-there', policy)],
      changes,
    });
    return answer(list);
  },
});
