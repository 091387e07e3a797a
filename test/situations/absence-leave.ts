import { expect } from 'vitest';
import { setAway } from '@fingerpost/core/access';
import { allocateCase, readCase } from '@fingerpost/core/case';
import { declineReferral, moveCases, readReferral, viewHandover } from '@fingerpost/core/referral';
import { heldByMember, listWork, readHeldBy } from '@fingerpost/core/work';
import { acceptedReferral, provider, refusalOf, sentReferral, staff, takenCaseIn, team } from '@fingerpost/testkit';
import { adrift } from '../support/adrift.ts';
import type { Situation } from './situation.ts';

import { away, casesOn, changing, deactivate, on } from '../support/changing-network.ts';

const { linkWorker, colleague, lead, admin } = staff;

export const situations: readonly Situation[] = [
  {
    id: 'falls-ill-with-forty-cases',
    who: 'A link worker with 40 open cases',
    happens: 'She falls ill and will not be back.',
    does: 'Deactivating her is refused until her lead moves all her cases to a colleague in one step; then every case, referral and task has a holder who is there, and its date.',
    others:
      'The colleague finds all forty on their list; a service goes on holding what it holds; her lead can print a sheet of each case.',
    grave: true,
    run: async () => {
      const { world, follow } = await changing();
      for (let count = 0; count < 39; count += 1) await takenCaseIn(world);
      const { referralId } = await acceptedReferral(world);
      expect((await refusalOf(deactivate(world, linkWorker))).code).toBe('member.holds-work');
      const { cases } = await viewHandover({ memberId: linkWorker.memberId }, world.as(lead));
      expect(cases).toHaveLength(40);
      const moved = await moveCases({ from: linkWorker.memberId, to: colleague.memberId }, world.as(lead));
      expect(moved).toMatchObject({ cases: 40, left: [] });
      await deactivate(world, linkWorker);
      await follow();
      expect(await adrift(world)).toEqual([]);
      expect(await readHeldBy(world.as(lead), heldByMember(colleague.memberId))).toHaveLength(40);
      expect((await readReferral(world.as(lead), referralId)).holder).toEqual({ kind: 'organisation', id: provider });
    },
  },
  {
    id: 'goes-on-leave-by-herself',
    who: 'A link worker before a fortnight’s leave',
    happens: 'She sets her own leave, from the middle of a week, and names who covers.',
    does: 'Nothing is rewritten: from that day her work is on the cover’s list as well, and hers alone again afterwards.',
    others:
      'The cover sees her cases only on those days; the practice goes on reading her name, and that somebody covers.',
    run: async () => {
      const { world, follow } = await changing();
      const caseId = await takenCaseIn(world);
      const { memberId } = linkWorker;
      await setAway(
        { memberId, from: '2026-11-04', to: '2026-11-17', cover: colleague.memberId },
        world.as(linkWorker),
      );
      await follow();
      expect(await casesOn(world, colleague, '2026-11-03')).toEqual([]);
      expect(await casesOn(world, colleague, '2026-11-04')).toEqual([caseId]);
      expect(await casesOn(world, colleague, '2026-11-18')).toEqual([]);
      expect(await readCase(world.as(lead), caseId)).toMatchObject({ holder: heldByMember(memberId), version: 2 });
      const [row] = (await listWork({ holder: memberId }, world.as(lead, { now: on('2026-11-05') }))).items;
      expect(row?.holder).toMatchObject({ name: linkWorker.name, coveredBy: colleague.name });
    },
  },
  {
    id: 'cover-falls-ill-too',
    who: 'A link worker on leave, and her cover',
    happens: 'The cover falls ill while she is away, and his own cover is the lead; later both cover for each other.',
    does: 'What she holds goes on to the cover’s cover, and where the row of covers ends nowhere, to the leads.',
    others: 'The lead finds both workers’ cases among their own work, and nobody else sees them.',
    run: async () => {
      const { world, follow } = await changing();
      const caseId = await takenCaseIn(world);
      await away(world, linkWorker, colleague, '2026-11-02', '2026-11-13');
      await away(world, colleague, lead, '2026-11-05', '2026-11-13');
      await follow();
      expect(await casesOn(world, lead, '2026-11-04')).toEqual([]);
      expect(await casesOn(world, lead, '2026-11-05')).toEqual([caseId]);
      await setAway({ memberId: colleague.memberId }, world.as(lead));
      await setAway({ memberId: linkWorker.memberId }, world.as(lead));
      await away(world, linkWorker, colleague, '2026-11-16', '2026-11-27');
      await deactivate(world, colleague);
      await follow();
      expect(await casesOn(world, lead, '2026-11-17')).toEqual([caseId]);
      expect((await refusalOf(listWork({ holder: linkWorker.memberId }, world.as(colleague)))).code).toBe(
        'work.holder',
      );
    },
  },
  {
    id: 'team-without-a-lead',
    who: 'A link worker who leaves a team that has no lead',
    happens: 'The administrator has to let him go, and nobody of the team can move his cases.',
    does: 'The administrator puts all of it back on the team’s waiting list in one step, due by the end of the next working day, with his referrals and tasks.',
    others:
      'The team sees the cases waiting; whoever takes one has it with a date; a service that declines now leaves its task to the team.',
    run: async () => {
      const { world, follow } = await changing();
      await deactivate(world, lead);
      await follow();
      const { caseId, referralId } = await sentReferral(world);
      const moved = await moveCases({ from: linkWorker.memberId, to: 'waiting-list' }, world.as(admin));
      expect(moved).toMatchObject({ cases: 1, referrals: 1 });
      await deactivate(world, linkWorker);
      expect(await readCase(world.as(admin), caseId)).toMatchObject({
        status: 'waiting',
        holder: { kind: 'organisation', id: team },
        dueBy: '2026-11-03T17:00:00.000Z',
      });
      await declineReferral({ referralId, reason: 'full' }, world.as(staff.provider));
      expect(await adrift(world)).toEqual([]);
      const waiting = await listWork({ holder: 'team' }, world.as(colleague));
      expect(waiting.items.map(({ kind }) => kind).toSorted()).toEqual(['case', 'task']);
      await allocateCase({ caseId }, world.as(colleague));
      expect((await readCase(world.as(admin), caseId)).holder).toEqual(heldByMember(colleague.memberId));
      expect(await adrift(world)).toEqual([]);
    },
  },
];
