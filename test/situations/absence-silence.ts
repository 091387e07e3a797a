import { expect } from 'vitest';
import { setHours } from '@fingerpost/core/access';
import { allocateCase, readCase, setComplexity, viewTeam } from '@fingerpost/core/case';
import { setLoadLimit } from '@fingerpost/core/directory';
import { recordSupervision, viewSupervision } from '@fingerpost/core/work';
import { openedCaseIn, refusalOf, staff, takenCaseIn, team } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

import { casesOn, changing, deactivate, silence } from '../support/changing-network.ts';

const { linkWorker, colleague, lead, admin } = staff;

export const situations: readonly Situation[] = [
  {
    id: 'worker-says-nothing',
    who: 'A person whose link worker lets a date pass',
    happens: 'Nobody acts on the case for weeks.',
    does: 'Two working days after the date the lead is shown it, after five the leads hold it with a new date, and five after that the network’s administrators.',
    others:
      'At each step somebody new finds it on their list, and the one before has not lost it silently: the history says where it went.',
    run: async () => {
      const { world } = await changing();
      const caseId = await takenCaseIn(world);
      expect((await readCase(world.as(lead), caseId)).dueBy?.slice(0, 10)).toBe('2026-11-09');
      expect(await silence(world, caseId)).toBe('2026-11-11');
      expect(await readCase(world.as(lead), caseId)).toMatchObject({ raised: 'shown', holder: { kind: 'member' } });
      expect(await silence(world, caseId)).toBe('2026-11-16');
      expect(await readCase(world.as(lead), caseId)).toMatchObject({
        raised: 'leads',
        holder: { kind: 'leads', id: team },
        dueBy: '2026-11-18T17:00:00.000Z',
      });
      expect(await casesOn(world, lead, '2026-11-17')).toEqual([caseId]);
      expect(await silence(world, caseId)).toBe('2026-11-25');
      expect(await readCase(world.as(lead), caseId)).toMatchObject({ holder: { kind: 'administrators' } });
      expect(await casesOn(world, admin, '2026-11-26')).toEqual([caseId]);
      const told = (await world.everything()).filter(
        ({ type, data }) => type === 'event' && JSON.stringify(data).includes('CaseRaised'),
      );
      expect(told).toHaveLength(3);
    },
  },
  {
    id: 'nobody-takes-the-case',
    who: 'A person whose case waits for a link worker',
    happens: 'Nobody takes it from the waiting list for three working days, and the team has lost its only lead.',
    does: 'With a lead it is raised to the leads after three working days; without one it goes straight to the administrators.',
    others:
      'The lead finds it raised to them; for the team without one an administrator finds it, and can give the team a lead.',
    run: async () => {
      const { world, follow } = await changing();
      const caseId = await openedCaseIn(world);
      expect(await silence(world, caseId)).toBe('2026-11-05');
      expect((await readCase(world.as(lead), caseId)).holder).toEqual({ kind: 'leads', id: team });
      expect(await casesOn(world, lead, '2026-11-06')).toEqual([caseId]);
      expect((await refusalOf(deactivate(world, lead))).code).toBe('member.last-lead');
      await allocateCase({ caseId }, world.as(linkWorker));
      await deactivate(world, lead);
      await follow();
      const later = await openedCaseIn(world);
      await silence(world, later);
      expect((await readCase(world.as(admin), later)).holder?.kind).toBe('administrators');
      expect(await casesOn(world, admin, '2026-11-06')).toEqual([later]);
    },
  },
  {
    id: 'too-much-for-half-a-week',
    who: 'A link worker who works half the week',
    happens: 'Her cases are few but hard, and the team has set a limit.',
    does: 'Her load counts the weight of her cases by her hours and is marked as above the limit; another case can still be given to her.',
    others:
      'Her lead sees it beside every name when giving a case, notes their talk about it with a date, and she can read the note; a colleague cannot.',
    run: async () => {
      const { world, follow } = await changing();
      await setHours({ memberId: linkWorker.memberId, wte: 0.5 }, world.as(lead));
      await setLoadLimit({ loadLimit: 5 }, world.as(lead));
      await follow();
      const caseId = await takenCaseIn(world);
      await setComplexity({ caseId, complexity: 3 }, world.as(linkWorker));
      const load = async () =>
        (await viewTeam({}, world.as(lead))).workers.find(({ memberId }) => memberId === linkWorker.memberId)?.load;
      expect(await load()).toEqual({ open: 1, weighted: 6, wte: 0.5, isAbove: true });
      await allocateCase({ caseId: await openedCaseIn(world), memberId: linkWorker.memberId }, world.as(lead));
      expect(await load()).toMatchObject({ open: 2, weighted: 8, isAbove: true });
      const { memberId } = linkWorker;
      const talk = { memberId, on: '2026-11-02', agreed: 'No new cases until December.', nextOn: '2026-11-30' };
      await recordSupervision(talk, world.as(lead));
      expect((await viewSupervision({ memberId }, world.as(linkWorker))).notes[0]?.agreed).toBe(talk.agreed);
      expect((await refusalOf(viewSupervision({ memberId }, world.as(colleague)))).code).toBe('member.not-in-team');
    },
  },
];
