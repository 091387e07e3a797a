import { expect } from 'vitest';
import { readConcern, viewConcern } from '@fingerpost/core/concern';
import { endReferral, viewReferral } from '@fingerpost/core/referral';
import {
  acceptedReferral,
  nameSafeguarding,
  raisedByProviderIn,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { inWorkOf, learnNothing, named, nobodyActs, safeguarding } from './concern-plays.ts';
import type { Situation } from './situation.ts';

const { lead, linkWorker, provider, referrer } = staff;

/** Who says that they are worried, and who learns of it. */
export const concernsRaised: readonly Situation[] = [
  {
    id: 'bruises-at-the-surgery',
    who: 'A woman whose partner works at the reception of her own surgery',
    happens: 'Her doctor sees bruises on both arms and says so from the page of the case.',
    does: 'Gives it to the safeguarding lead of the link workers, due the same working day.',
    others:
      'On the practice’s page and list, in the case and its history, and for the team lead nothing has changed. The doctor cannot read it again.',
    grave: true,
    run: async (world) => {
      await named(world);
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId);
      expect(await readConcern(world, concernId)).toMatchObject({
        holder: { kind: 'safeguarding-lead', id: team },
        dueBy: '2026-11-02T17:00:00.000Z',
      });
      expect(await inWorkOf(world, safeguarding.lead)).toContain(concernId);
      await learnNothing(world, { caseId, concernId }, [referrer, lead]);
      expect((await refusalOf(viewConcern({ concernId }, world.as(referrer)))).code).toBe('actor.not-allowed');
    },
  },
  {
    id: 'volunteer-worries-after-it-ended',
    who: 'A man whose place at a lunch club ended two days ago',
    happens: 'A volunteer remembers what he said about his nephew and his bank card, and opens the old referral.',
    does: 'Takes the concern, though the club sees no more of him than a reference.',
    others:
      'The safeguarding lead reads who raised it and on which number to ring the club. The club sees nothing more of him.',
    run: async (world) => {
      await named(world);
      const { referralId } = await acceptedReferral(world);
      await endReferral({ referralId, reason: 'moved' }, world.as(provider));
      const later = { now: new Date('2026-11-04T10:00:00Z') };
      const concernId = await raisedByProviderIn(world, referralId, later);
      const view = await viewConcern({ concernId }, world.as(safeguarding.lead, later));
      expect(view).toMatchObject({ referralId, raisedBy: { name: 'Vale Linden', phone: '0113 496 0000' } });
      expect(await viewReferral({ referralId }, world.as(provider, later))).toMatchObject({ sees: 'reference' });
    },
  },
  {
    id: 'worried-about-a-colleague',
    who: 'A person whose link worker has borrowed money from them',
    happens:
      'A colleague hears of it and raises a concern from the page of the case, which the link worker reads every day.',
    does: 'Shows it to the safeguarding lead alone, as the link worker is neither lead nor deputy.',
    others: 'The link worker’s page of the case, history and work list are as before. Who has read it is written down.',
    run: async (world) => {
      await named(world);
      await nameSafeguarding(world, { lead, deputy: staff.colleague });
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId, { as: staff.colleague });
      await learnNothing(world, { caseId, concernId }, [linkWorker]);
      const { seen } = await viewConcern({ concernId }, world.as(lead));
      expect(seen).toEqual([{ name: 'Dale Rowan', at: '2026-11-02T09:00:00.000Z' }]);
    },
  },
  {
    id: 'safeguarding-lead-is-her-neighbour',
    who: 'A woman who lives next door to the safeguarding lead, and asked that he should not see her case',
    happens: 'Her surgery raises a concern.',
    does: 'Keeps it from him as it keeps her case; the deputy reads it.',
    others: 'He finds it in no list, and its address shows him nothing.',
    run: async (world) => {
      await named(world);
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId);
      const neighbour = { ...safeguarding.lead, notWith: [caseId] };
      expect(await inWorkOf(world, neighbour)).not.toContain(concernId);
      expect((await refusalOf(viewConcern({ concernId }, world.as(neighbour)))).code).toBe('concern.missing');
      expect((await viewConcern({ concernId }, world.as(safeguarding.deputy))).concernId).toBe(concernId);
    },
  },
  {
    id: 'raised-on-a-friday-evening',
    who: 'A young man who told his walking group that he does not want to go home',
    happens: 'The group raises it at 20 to 5 on a Friday, and nobody is at the team any more.',
    does: 'Has it due that very day, gives it to the deputy at midnight, and the deputy has until the end of Monday.',
    others: 'Whoever raised it saw 999 and the crisis line first, and was told by when somebody looks.',
    run: async (world) => {
      await named(world);
      const { referralId } = await acceptedReferral(world);
      const concernId = await raisedByProviderIn(world, referralId, { now: new Date('2026-11-06T16:40:00Z') });
      expect((await readConcern(world, concernId)).dueBy).toBe('2026-11-06T23:59:00.000Z');
      expect(await nobodyActs(world, concernId, '2026-11-06T23:59:20Z')).toMatchObject({
        holder: { kind: 'safeguarding-deputy' },
        dueBy: '2026-11-09T17:00:00.000Z',
      });
      expect(await inWorkOf(world, safeguarding.deputy, '2026-11-09T09:00:00Z')).toContain(concernId);
    },
  },
];
