import { expect } from 'vitest';
import { closeConcern, readConcern, recordConcernAction, viewConcern } from '@fingerpost/core/concern';
import { closeCase, recordDeath } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { raisedConcernIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { inWorkOf, learnNothing, named, nobodyActs, safeguarding } from './concern-plays.ts';
import type { Situation } from './situation.ts';

const { admin, lead, linkWorker, referrer } = staff;
const { lead: first, deputy } = safeguarding;

/** Those who look after it are away, leave it, or leave the team; and what ends around it. */
export const concernsLeft: readonly Situation[] = [
  {
    id: 'safeguarding-lead-on-holiday',
    who: 'A man who has not opened his door for a week',
    happens: 'His link worker raises it while the safeguarding lead is on holiday.',
    does: 'Shows it to the deputy at once, due the same day.',
    others: 'The lead still has it in their own list when they look in; nobody else has.',
    run: async (world) => {
      const week = { from: '2026-11-02', to: '2026-11-06', cover: lead.memberId };
      await named(world, { away: [[first, week]] });
      const concernId = await raisedConcernIn(world, await takenCaseIn(world), { as: linkWorker });
      expect(await inWorkOf(world, deputy)).toContain(concernId);
      expect(await inWorkOf(world, first)).toContain(concernId);
      expect(await inWorkOf(world, lead)).not.toContain(concernId);
    },
  },
  {
    id: 'safeguarding-lead-has-left',
    who: 'A carer at the end of her strength',
    happens:
      'A concern is raised after the safeguarding lead and the deputy have both left the team, and nobody was named in their place.',
    does: 'Gives it to the leads of the team.',
    others: 'Those who have left see nothing.',
    run: async (world) => {
      await named(world, { left: [first, deputy] });
      const concernId = await raisedConcernIn(world, await takenCaseIn(world));
      expect(await inWorkOf(world, lead)).toContain(concernId);
      expect((await viewConcern({ concernId }, world.as(lead))).concernId).toBe(concernId);
      for (const gone of [first, deputy])
        expect((await refusalOf(viewConcern({ concernId }, world.as(gone)))).code).toBe('concern.missing');
    },
  },
  {
    id: 'nobody-looks-at-a-concern',
    who: 'An old woman whose money is disappearing',
    happens: 'The safeguarding lead is ill and has told nobody; the deputy is on a course.',
    does: 'Moves it to the deputy in the evening, and after the next working day tells the administrators that a team has left a concern.',
    others:
      'The administrators read a reference and the name of the team: no person, no word. On the team’s page there is nothing of it.',
    grave: true,
    run: async (world) => {
      await named(world);
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId);
      expect(await nobodyActs(world, concernId, '2026-11-02T17:00:00Z')).toMatchObject({
        holder: { kind: 'safeguarding-deputy' },
        dueBy: '2026-11-03T17:00:00.000Z',
      });
      const left = await nobodyActs(world, concernId, '2026-11-03T17:00:00Z');
      expect(left).toMatchObject({ status: 'open', holder: { kind: 'safeguarding-deputy' } });
      const { items } = await listWork({}, world.as(admin));
      const told = items.find(({ reference }) => reference.replace('-', '') === concernId.slice(-8).toUpperCase());
      expect(told).toMatchObject({ todo: 'concern-overdue', teamName: 'Meadow Link Workers' });
      expect(told?.name).toBeUndefined();
      expect(JSON.stringify(told)).not.toContain(caseId.slice(4));
      await learnNothing(world, { caseId, concernId }, [lead, referrer]);
    },
  },
  {
    id: 'deputy-picks-up-what-was-left',
    who: 'The same old woman, a day later',
    happens: 'An administrator rings the team, and the deputy rings adult social care.',
    does: 'Records what was done and with whom, sets the next look, and takes the line from the administrators’ list.',
    others: 'The safeguarding lead, back at work, reads what the deputy did.',
    run: async (world) => {
      await named(world);
      const concernId = await raisedConcernIn(world, await takenCaseIn(world));
      for (const until of ['2026-11-02T17:00:00Z', '2026-11-03T17:00:00Z']) await nobodyActs(world, concernId, until);
      const isTold = async () =>
        (await listWork({}, world.as(admin))).items.some(
          ({ reference }) => reference.replace('-', '') === concernId.slice(-8).toUpperCase(),
        );
      expect(await isTold()).toBe(true);
      const morning = { now: new Date('2026-11-04T09:30:00Z') };
      const done = { concernId, what: 'They visit her today.', withWhom: 'Duty desk, adult social care' };
      const state = await recordConcernAction(done, world.as(deputy, morning));
      expect(state.dueBy).toBe('2026-11-05T17:00:00.000Z');
      expect(await isTold()).toBe(false);
      const { actions } = await viewConcern({ concernId }, world.as(first, morning));
      expect(actions).toMatchObject([{ what: 'They visit her today.', withWhom: 'Duty desk, adult social care' }]);
    },
  },
  {
    id: 'case-closes-around-a-concern',
    who: 'A man whose goals were met while a concern about him was open',
    happens: 'His link worker, who does not know of the concern, closes the case.',
    does: 'Closes the case as always, and leaves the concern open with its holder and date.',
    others: 'Nothing at closing hints at it. Only the safeguarding lead can end it, with how and why.',
    run: async (world) => {
      await named(world);
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId);
      const closed = await closeCase({ caseId, reason: 'goals-met' }, world.as(linkWorker));
      expect(JSON.stringify(closed)).not.toMatch(/concern|con_/);
      expect(await readConcern(world, concernId)).toMatchObject({ status: 'open', dueBy: '2026-11-02T17:00:00.000Z' });
      const ending = { concernId, outcome: 'no-further-action', note: 'He is with his son now.' };
      expect((await refusalOf(closeConcern(ending, world.as(lead)))).code).toBe('concern.missing');
      expect((await closeConcern(ending, world.as(first))).status).toBe('closed');
    },
  },
  {
    id: 'death-with-an-open-concern',
    who: 'A woman who died while somebody was worried about how she was treated',
    happens: 'Her death is recorded, which closes the case and ends everything that would contact her.',
    does: 'Leaves the concern open: how she died may be what it is about.',
    others: 'The safeguarding lead finds it where it was, with who raised it.',
    run: async (world) => {
      await named(world);
      const caseId = await takenCaseIn(world);
      const concernId = await raisedConcernIn(world, caseId);
      await recordDeath({ caseId, on: '2026-11-02', toldBy: 'family' }, world.as(linkWorker));
      expect(await readConcern(world, concernId)).toMatchObject({
        status: 'open',
        holder: { kind: 'safeguarding-lead' },
      });
      expect(await viewConcern({ concernId }, world.as(first))).toMatchObject({ raisedBy: { name: 'Rowan Ash' } });
    },
  },
];
