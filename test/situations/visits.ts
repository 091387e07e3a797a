import { expect } from 'vitest';
import { liftVisitRisk, saveVisitRisk } from '@fingerpost/core/case';
import { acceptReferral, declineReferral, viewCase, viewReferral } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { risk, sentReferral, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const { linkWorker, provider, referrer } = staff;
const tells = async (answer: Promise<unknown>): Promise<boolean> => JSON.stringify(await answer).includes('markdog');
const sees = (world: World, referralId: string, now = '2026-11-02T10:00:00Z') =>
  viewReferral({ referralId }, world.as(provider, { now: new Date(now) }));

/** What visitors have to know to be safe. */
export const visits: readonly Situation[] = [
  {
    id: 'dog-loose-in-the-yard',
    who: 'A befriender who visits a man with a fierce dog',
    happens: 'The link worker writes down that visitors ring first, who said so, and when it is looked at again.',
    does: 'Shows it to the service with the contact details once it has accepted, without who said so.',
    others: 'Not before it accepts, and not in the practice’s view, the service’s inbox or the link worker’s list.',
    run: async (world) => {
      const { caseId, referralId } = await sentReferral(world);
      await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker));
      expect(await tells(sees(world, referralId))).toBe(false);
      await acceptReferral({ referralId }, world.as(provider));
      expect(await sees(world, referralId)).toMatchObject({ visitRisk: { text: risk.text, outOfDate: false } });
      expect(JSON.stringify(await sees(world, referralId))).not.toContain(risk.source);
      expect(await tells(viewCase({ caseId }, world.as(referrer)))).toBe(false);
      for (const actor of [provider, linkWorker, referrer])
        expect(await tells(listWork({}, world.as(actor)))).toBe(false);
    },
  },
  {
    id: 'service-declines-a-visit',
    who: 'A service that asked what it takes, and declines',
    happens: 'It declines before it knows who it is about.',
    does: 'Never shows it the instruction for visitors.',
    others: 'It is left with a reference.',
    run: async (world) => {
      const { caseId, referralId } = await sentReferral(world);
      await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker));
      await declineReferral({ referralId, reason: 'full' }, world.as(provider));
      expect(await sees(world, referralId)).toMatchObject({ sees: 'reference' });
      expect(await tells(sees(world, referralId))).toBe(false);
    },
  },
  {
    id: 'old-warning-harms-a-visitor',
    who: 'A visitor who relies on a warning from last year',
    happens: 'The review date passes and nobody has asked whether it is still true.',
    does: 'Has it on the worker’s list on that date, and from the next day marks it as perhaps out of date for whoever visits.',
    others: 'The visitor reads that they ring the team first.',
    run: async (world) => {
      const { caseId, referralId } = await sentReferral(world);
      await saveVisitRisk({ caseId, ...risk, reviewOn: '2026-11-20' }, world.as(linkWorker));
      await acceptReferral({ referralId, startBy: '2026-11-30' }, world.as(provider));
      const { items } = await listWork({}, world.as(linkWorker));
      const review = items.find((row) => row.caseId === caseId && row.todo === 'review-visit-risk');
      expect(review?.dueBy).toBe('2026-11-20T17:00:00.000Z');
      expect(await sees(world, referralId, '2026-11-20T09:00:00Z')).toMatchObject({ visitRisk: { outOfDate: false } });
      expect(await sees(world, referralId, '2026-11-21T09:00:00Z')).toMatchObject({ visitRisk: { outOfDate: true } });
    },
  },
  {
    id: 'the-dog-has-died',
    who: 'The same man, whose dog has died',
    happens: 'The link worker takes the instruction away.',
    does: 'Shows it to nobody any more, keeps its words for the record, and ends the task to look again.',
    others: 'The next visitor sees nothing of it.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker));
      await liftVisitRisk({ caseId }, world.as(linkWorker));
      expect(await tells(viewCase({ caseId }, world.as(linkWorker)))).toBe(false);
      const { items } = await listWork({}, world.as(linkWorker));
      expect(items.filter((row) => row.caseId === caseId && row.todo === 'review-visit-risk')).toEqual([]);
      const kept = (await world.everything()).filter(({ pk }) => pk === `CASE#${caseId}`);
      expect(kept.filter(({ type }) => type === 'former-visit-risk')).toHaveLength(1);
    },
  },
];
