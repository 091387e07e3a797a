import * as z from 'zod';
import { type Context, doorRefusals, mayForPerson, refuse, referenceOf, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { actingCarer } from '@fingerpost/core/carer';
import { type Case, mayCarersRead, readCaseItems } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { hasRestrictedNeed } from '@fingerpost/core/referral';
import { looksAt, looksForCarer } from './own-looks.ts';
import { OwnPage } from './own-page.ts';
import { ownPageKey } from './own-page.keys.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { ownAsks } from './own-asks.ts';
import { ownReferrals, unnamedOrganisations } from './own-referral.ts';
import type { OwnNow, OwnView } from './own-view.ts';

/** The moment at which the PIN was set that somebody came in by. */
const Since = z.iso.datetime();

const mayStillBeIn = async (context: Context, since: string): Promise<boolean> => {
  const { actor } = context;
  if (actor.kind !== 'patient' && actor.kind !== 'carer') throw refuse(doorRefusals.forbidden);
  const carerId = actor.kind === 'carer' ? actor.carerId : undefined;
  const item = await context.table.get(ownPageKey(actor.caseId, carerId));
  const page = item === undefined ? undefined : OwnPage.parse(item.data);
  if (page?.state !== 'on' || page.pin?.setAt !== since) return false;
  return carerId === undefined || (await actingCarer(context, actor.caseId, carerId)) !== undefined;
};

const mustStillBeIn = async (context: Context, since: string): Promise<string> => {
  const { actor } = context;
  if (!(await mayStillBeIn(context, since)) || !('caseId' in actor)) throw refuse(ownPageRefusals.ended);
  return actor.caseId;
};

/**
 * Makes sure that a person who came in by their PIN may still be there: the page is on, and the PIN is
 * still the one they came in by. Refuses: own-page.ended.
 */
export const stayOnOwnPage = useCase({
  input: z.object({ since: Since }),
  allow: ['patient', 'carer'],
  run: async ({ since }, context): Promise<{ readonly caseId: string }> => ({
    caseId: await mustStillBeIn(context, since),
  }),
});

const nowOf = (found: Case): OwnNow => {
  const { status, paused, dueBy, firstContactBy } = found;
  if (status === 'closed') return { what: 'over' };
  if (paused !== undefined) return { what: 'paused', until: paused.until, why: paused.reason };
  if (status === 'waiting') return { what: 'waiting-for-worker', by: firstContactBy };
  return status === 'allocated'
    ? { what: 'worker-will-be-in-touch', by: firstContactBy }
    : { what: 'worker-helps', by: dueBy };
};

/**
 * Shows a person their own page: what happens now and by when, whom to ring, every service that was
 * asked and what was agreed with it, their goals, and who has looked. A carer sees
 * nothing of what was asked for a restricted need, nor of the person's own words what is not for carers where they have one.
 * Refuses: own-page.ended.
 */
export const viewOwnPage = useCase({
  input: z.object({ since: Since }),
  allow: ['patient', 'carer'],
  run: async ({ since }, context): Promise<OwnView> => {
    const caseId = await mustStillBeIn(context, since);
    const items = await readCaseItems(context, caseId);
    const { found, person, plan } = items;
    // A person who died has nobody to read this for them.
    if (found.closure?.reason === 'died') throw refuse(ownPageRefusals.ended);
    await recordView(context, caseId);
    const directory = await readDirectory(context);
    const team = directory.organisation(found.teamId);
    const unnamed = unnamedOrganisations(directory, items.rest);
    const isCarer = context.actor.kind === 'carer';
    // The person's own words may be about what no carer may learn of.
    const hasKept = isCarer && hasRestrictedNeed(found, items.rest, directory.policyOf(found.commissionerId));
    const looks = await looksAt(context, directory, { caseId, unnamed });
    return {
      callMe: person.preferredName ?? person.name.given,
      reference: referenceOf(caseId),
      team: { name: directory.nameOf(found.teamId), phone: team?.phone },
      worker: found.workerId === undefined ? undefined : directory.member(found.workerId)?.name,
      now: nowOf(found),
      by: isCarer ? 'carer' : 'person',
      may: context.actor.kind === 'carer' ? context.actor.scope : ['see', 'message', 'decide'],
      referrals: ownReferrals(directory, items.rest, isCarer).map((referral) => ({
        ...referral,
        mayWithdraw: referral.mayWithdraw && mayForPerson(context.actor, caseId, 'decide'),
      })),
      newMessages: isCarer
        ? []
        : items.newMessages.flatMap(({ threadId, person: count }) => (count === 0 ? [] : [{ threadId, count }])),
      matters: plan !== undefined && mayCarersRead(plan, hasKept) ? plan.matters : undefined,
      goals: (plan?.goals ?? [])
        .filter((goal) => goal.leftOn === undefined && mayCarersRead(goal, hasKept))
        .map(({ goalId, text, ratings }) => ({ goalId, text, ratings })),
      asks: isCarer ? { checkIn: false, feedback: [], told: [] } : ownAsks(directory, items),
      looks: isCarer ? looksForCarer(looks) : looks,
    };
  },
});
