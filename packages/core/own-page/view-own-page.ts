import * as z from 'zod';
import { type Context, doorRefusals, refuse, referenceOf, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { type Case, readCaseItems } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { isOpenQuestion } from '@fingerpost/core/outcomes';
import { looksAt } from './own-looks.ts';
import { OwnPage } from './own-page.ts';
import { ownPageKey } from './own-page.keys.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { ownReferrals, unnamedOrganisations } from './own-referral.ts';
import type { OwnNow, OwnView } from './own-view.ts';

/** The moment at which the PIN was set that somebody came in by. */
const Since = z.iso.datetime();

const caseIdOf = ({ actor }: Context): string => {
  if (actor.kind !== 'patient') throw refuse(doorRefusals.forbidden);
  return actor.caseId;
};

const mustStillBeIn = async (context: Context, since: string): Promise<string> => {
  const caseId = caseIdOf(context);
  const item = await context.table.get(ownPageKey(caseId));
  const page = item === undefined ? undefined : OwnPage.parse(item.data);
  if (page?.state !== 'on' || page.pin?.setAt !== since) throw refuse(ownPageRefusals.ended);
  return caseId;
};

/**
 * Makes sure that a person who came in by their PIN may still be there: the page is on, and the PIN is
 * still the one they came in by. Refuses: own-page.ended.
 */
export const stayOnOwnPage = useCase({
  input: z.object({ since: Since }),
  allow: ['patient'],
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
 * asked and what was agreed with it, their goals, and who has looked. Refuses: own-page.ended.
 */
export const viewOwnPage = useCase({
  input: z.object({ since: Since }),
  allow: ['patient'],
  run: async ({ since }, context): Promise<OwnView> => {
    const caseId = await mustStillBeIn(context, since);
    const items = await readCaseItems(context, caseId);
    const { found, person, plan } = items;
    // A person who died has nobody to read this for them.
    if (found.closure?.reason === 'died') throw refuse(ownPageRefusals.ended);
    await recordView(context, caseId);
    const directory = await readDirectory(context);
    const team = directory.organisation(found.teamId);
    return {
      callMe: person.preferredName ?? person.name.given,
      reference: referenceOf(caseId),
      team: { name: directory.nameOf(found.teamId), phone: team?.phone },
      worker: found.workerId === undefined ? undefined : directory.member(found.workerId)?.name,
      now: nowOf(found),
      referrals: ownReferrals(directory, items.rest),
      matters: plan?.matters,
      goals: (plan?.goals ?? [])
        .filter(({ leftOn }) => leftOn === undefined)
        .map(({ goalId, text, ratings }) => ({ goalId, text, ratings })),
      isAsked: items.tasks.some(isOpenQuestion),
      looks: await looksAt(context, directory, { caseId, unnamed: unnamedOrganisations(directory, items.rest) }),
    };
  },
});
